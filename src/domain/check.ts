import { segmentsOf } from './alignment.ts'
import { occurrences } from './marks.ts'
import type { Article, Pair, Passage } from './pair.ts'

/** Something an author has to put right. The message says what is wrong and what to do. */
export interface Problem {
  readonly where: 'alignment' | Article['lang']
  /** The id of the passage, segment or block that it is about. */
  readonly id: string
  readonly message: string
}

/** What no schema can say of a pair that is well-formed. Empty when all is well. */
export function checkPair(pair: Pair): Problem[] {
  return [
    ...checkLanguages(pair),
    ...pair.articles.flatMap(checkArticle),
    ...checkIds(pair),
    ...checkSegmentsBelong(pair),
    ...pair.passages.flatMap((passage) => checkPassage(pair, passage)),
  ]
}

/** A text that cannot be shown as it is. */
export interface UnfitText {
  readonly text: string
  readonly why: 'not composed' | 'half a character' | 'control character'
}

/**
 * Texts, anywhere in plain JSON data however deep, that are not in Unicode's composed form (NFC), or
 * that have half of a surrogate pair or a control character, which no page can hold.
 */
export function findUnfitTexts(data: unknown): UnfitText[] {
  const unfit: UnfitText[] = []
  // A stack of our own, last things first: nesting may be deeper than calls can be.
  const rest = [data]
  while (rest.length > 0) {
    const value = rest.pop()
    if (typeof value === 'string') {
      const why = whyUnfit(value)
      if (why) unfit.push({ text: value, why })
    } else if (typeof value === 'object' && value !== null) {
      for (const part of Object.entries(value).flat().reverse()) rest.push(part)
    }
  }
  return unfit
}

function whyUnfit(text: string): UnfitText['why'] | null {
  if (/\p{Surrogate}/u.test(text)) return 'half a character'
  // eslint-disable-next-line no-control-regex
  if (/[\0-\x08\x0b-\x1f\x7f]/.test(text)) return 'control character'
  return text.normalize('NFC') === text ? null : 'not composed'
}

function checkLanguages(pair: Pair): Problem[] {
  const [first, second] = pair.articles
  if (first.lang !== second.lang) return []
  const message = `Both articles are in "${first.lang}". Give them two different language tags.`
  return [{ where: first.lang, id: pair.id, message }]
}

function checkArticle(article: Article): Problem[] {
  const problems: Problem[] = []
  const seen = new Set<string>()
  const report = (id: string, message: string) =>
    problems.push({ where: article.lang, id, message })
  for (const block of article.blocks) {
    block.segments.forEach(({ id, text }, index) => {
      if (seen.has(id)) report(id, 'Two segments have this id. Give one of them another.')
      seen.add(id)
      if (text.trim() === '') report(id, 'The segment is empty. Remove it or fill it.')
      else if (/^\s/.test(text)) {
        report(id, 'The segment begins with white space. Move it to the end of the segment before.')
      }
      if (index === block.segments.length - 1 && /\s$/.test(text)) {
        report(id, 'The block ends with white space. Remove it.')
      }
      if (/[\n\r\u2028\u2029]/.test(text)) {
        report(id, 'The segment holds a line break. Make two blocks of it, or use a space.')
      }
    })
  }
  return problems
}

function checkIds(pair: Pair): Problem[] {
  const problems: Problem[] = []
  const taken = new Set<string>()
  const claims = [
    ...pair.passages.map(({ id }) => ({ id, owner: id })),
    ...pair.passages.flatMap((passage) =>
      (passage.formerly ?? []).map((id) => ({ id, owner: passage.id })),
    ),
  ]
  for (const { id, owner } of claims) {
    const report = (message: string) => problems.push({ where: 'alignment', id: owner, message })
    if (taken.has(id)) {
      report(
        `The id "${id}" is taken, now or formerly. Published ids are promises: choose another.`,
      )
    }
    taken.add(id)
  }
  return problems
}

function checkSegmentsBelong(pair: Pair): Problem[] {
  return pair.articles.flatMap((article) => {
    const problems: Problem[] = []
    const owner = new Map<string, string>()
    const existing = new Set<string>(
      article.blocks.flatMap((block) => block.segments.map((segment) => segment.id)),
    )
    for (const passage of pair.passages) {
      const report = (message: string) =>
        problems.push({ where: 'alignment', id: passage.id, message })
      for (const id of passage.segments[article.lang] ?? []) {
        const other = owner.get(id)
        if (!existing.has(id)) {
          report(`There is no segment "${id}" in the article "${article.lang}". Correct the id.`)
        } else if (other !== undefined) {
          report(`Segment "${id}" (${article.lang}) is in "${other}" too. Leave it in one of them.`)
        }
        owner.set(id, passage.id)
      }
    }
    for (const id of existing) {
      if (owner.has(id)) continue
      const message = `No passage has this segment. Add it to one, or make a passage "only" of it.`
      problems.push({ where: article.lang, id, message })
    }
    return problems
  })
}

function checkPassage(pair: Pair, passage: Passage): Problem[] {
  const problems: Problem[] = []
  const report = (message: string) => problems.push({ where: 'alignment', id: passage.id, message })
  const langs = pair.articles.map((article) => article.lang as string)
  const differences = passage.differences ?? []

  for (const lang of Object.keys(passage.segments)) {
    if (!langs.includes(lang)) report(`There is no article "${lang}". Correct the language tag.`)
  }
  const sides = langs.filter((lang) => passage.segments[lang] !== undefined)
  if (passage.relation === 'only' && sides.length !== 1) {
    report(
      'A passage "only" has segments of one article. Remove the others or change the relation.',
    )
  }
  if (passage.relation !== 'only' && sides.length !== 2) {
    report(
      `A passage "${passage.relation}" needs segments of both articles. Add them or make it "only".`,
    )
  }
  const wantsDifferences = passage.relation === 'partial' || passage.relation === 'differs'
  if (wantsDifferences && differences.length === 0) {
    report(
      `A passage "${passage.relation}" names what differs. Add a difference or make it "same".`,
    )
  }
  if (!wantsDifferences && differences.length > 0) {
    report(
      `A passage "${passage.relation}" has no differences. Remove them or change the relation.`,
    )
  }
  for (const difference of differences) {
    for (const lang of Object.keys(difference.words)) {
      if (!langs.includes(lang)) report(`A difference quotes "${lang}", which is no article here.`)
    }
    if (Object.keys(difference.words).length === 0)
      report('A difference quotes no words. Add them.')
  }
  const quotesBoth = differences.some(({ words }) => langs.every((lang) => words[lang]))
  if (passage.relation === 'differs' && differences.length > 0 && !quotesBoth) {
    report('No difference quotes both sides. Add the words that disagree, or make it "partial".')
  }
  for (const article of pair.articles) problems.push(...checkQuotes(article, passage))
  problems.push(...checkWords(pair, passage))
  return problems
}

/** The words of the differences stand exactly once in the passage's segments, and do not overlap. */
function checkQuotes(article: Article, passage: Passage): Problem[] {
  const quotes = (passage.differences ?? []).flatMap(({ words }) => words[article.lang] ?? [])
  return checkPlaces(article, passage, quotes, { once: true })
}

/** Words that correspond stand on both sides, at least once each, and do not overlap on either. */
function checkWords(pair: Pair, passage: Passage): Problem[] {
  const problems: Problem[] = []
  for (const words of passage.words ?? []) {
    const isWhole =
      Object.keys(words).length === 2 && pair.articles.every(({ lang }) => words[lang])
    if (isWhole) continue
    const message = `The words ${JSON.stringify(words)} are not a pair. Give both languages, and no other.`
    problems.push({ where: 'alignment', id: passage.id, message })
  }
  for (const article of pair.articles) {
    const quotes = (passage.words ?? []).flatMap((words) => words[article.lang] ?? [])
    problems.push(...checkPlaces(article, passage, quotes, { once: false }))
  }
  return problems
}

/** Whether quotes stand in the passage's segments of one article, and apart from each other. */
function checkPlaces(
  article: Article,
  passage: Passage,
  quotes: readonly string[],
  { once }: { once: boolean },
): Problem[] {
  const problems: Problem[] = []
  const { lang } = article
  const report = (message: string) => problems.push({ where: 'alignment', id: passage.id, message })
  const taken: { segment: string; start: number; end: number; words: string }[] = []
  const segments = segmentsOf(article, passage)
  for (const words of quotes) {
    const places = segments.flatMap(({ id, text }) =>
      occurrences(text, words).map((start) => ({
        segment: id,
        start,
        end: start + words.length,
        words,
      })),
    )
    if (places.length === 0) {
      report(`"${words}" is not in its segments (${lang}). Quote the exact words of one segment.`)
    } else if (once && places.length > 1) {
      report(
        `"${words}" stands ${places.length} times in its segments (${lang}). Quote more words.`,
      )
    }
    const clash = taken.find((other) =>
      places.some(
        ({ segment, start, end }) =>
          other.segment === segment && other.start < end && start < other.end,
      ),
    )
    if (clash) report(`"${words}" overlaps "${clash.words}" (${lang}). Shorten one of them.`)
    taken.push(...places)
  }
  return problems
}
