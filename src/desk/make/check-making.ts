import { isTag } from '../../domain/pair/language.ts'
import type { ArticleId, IsoDate, LanguageTag } from '../../domain/pair/pair.ts'
import type { MatchRequest, UnmatchedArticle } from '../match/protocol.ts'
import { mostCharacters, sideNames } from './making.ts'
import type { Making, Side, SideName } from './making.ts'
import { isAddressAlone } from './problems.ts'
import type { FieldProblem, Problem } from './problems.ts'

/** What is in the way of each article. */
export type FieldProblems = Partial<Record<SideName, FieldProblem>>

/**
 * What is to be matched of what is written, or what is in the way. `found` are the languages that were found;
 * `neutral` names what has no outlet and no address.
 */
export function checkMaking(
  making: Making,
  found: Readonly<Record<SideName, string>>,
  neutral: Readonly<Record<SideName, string>>,
):
  | { readonly ok: true; readonly articles: MatchRequest['articles'] }
  | { readonly ok: false; readonly problems: FieldProblems } {
  const { first, second } = making
  const langs = { first: first.lang || found.first, second: second.lang || found.second }
  const problems: FieldProblems = {}
  for (const name of sideNames) {
    const is = problemOfSide(making[name], langs[name])
    if (is) problems[name] = { is }
  }
  if (first.text.trim() !== '' && first.text.trim() === second.text.trim()) {
    problems.second ??= { is: 'sameText' }
  }
  const [one, other] = [langs.first, langs.second]
  if (problems.first ?? problems.second) return { ok: false, problems }
  return {
    ok: true,
    articles: [
      articleOf(first, one, one, neutral.first),
      articleOf(second, other, one === other ? `${other}-2` : other, neutral.second),
    ],
  }
}

function problemOfSide({ text, url }: Side, lang: string): Problem | null {
  if (text.trim() === '') return 'empty'
  if (isAddressAlone(text)) return 'isAddress'
  if (text.length > mostCharacters) return 'tooLong'
  if (!isTag(lang)) return 'language'
  return url !== '' && hostOf(url) === null ? 'url' : null
}

function articleOf(
  { text, kinds, outlet, date, url }: Side,
  lang: string,
  id: string,
  neutral: string,
): UnmatchedArticle {
  return {
    id: id as ArticleId,
    lang: lang as LanguageTag,
    // As `npm run add` names it: by its address where nobody says who published it.
    outlet: outlet.normalize('NFC').trim() || (hostOf(url) ?? neutral),
    ...(date !== '' && { date: date as IsoDate }),
    ...(url !== '' && { url: new URL(url).href }),
    content: { text, kinds: new Map(Object.entries(kinds)) },
    before: [],
  }
}

/** Where an address leads, or `null` for what is no whole address of the web. */
function hostOf(url: string): string | null {
  if (!URL.canParse(url)) return null
  const { protocol, hostname } = new URL(url)
  return /^https?:$/.test(protocol) && hostname !== '' ? hostname.replace(/^www\./, '') : null
}
