import { isArticleId } from '../../domain/pair/pair.ts'
import type { ArticleId, Pair } from '../../domain/pair/pair.ts'
import type { Options } from './options.ts'
import type { ReadSource, Report } from './read-source.ts'

/** A source, and the id of the article that is made of it. */
export type NamedSource = ReadSource & { readonly id: ArticleId }

/**
 * The ids of two articles: those that they have already or that were asked for, else their language
 * tags, of which the second of two equal ones gets a number. What cannot be an id is reported.
 */
export function nameArticles(
  [first, second]: readonly [ReadSource, ReadSource],
  sides: Options['sides'],
  earlier: Pair | null,
  report: Report,
): readonly [NamedSource, NamedSource] {
  const asked = sides.map(({ article }) => article)
  const [one, other] = earlier?.articles ?? []
  const ours = one?.id ?? asked[0] ?? first.lang
  const own = second.lang === ours ? `${second.lang}-2` : second.lang
  const theirs = other?.id ?? asked[1] ?? own
  for (const id of [ours, theirs]) {
    if (isArticleId(id)) continue
    report(`--article: "${id}" is no id of an article. Use lower-case words joined by hyphens.`)
  }
  if (ours === theirs) {
    report(`--article: Both articles would be called "${ours}". Give them two different ids.`)
  }
  if (earlier && asked.some((id, index) => id !== null && id !== [ours, theirs][index])) {
    report(
      `--article: The articles of this pair are called ${ours} and ${theirs}, and links to them go by that. Leave it out.`,
    )
  }
  return [
    { ...first, id: ours as ArticleId },
    { ...second, id: theirs as ArticleId },
  ]
}
