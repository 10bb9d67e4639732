import { segmentsOf } from '../pair/pair-index.ts'
import { occurrences } from '../pair/marks.ts'
import type { Article, Pair, Passage } from '../pair/pair.ts'
import { wordedRelations } from '../pair/relations.ts'

/** What is wrong with a passage and what to do, and where: keys and indices from the passage on. */
interface Flaw {
  readonly message: string
  readonly path: readonly (string | number)[]
}

/** Words that a passage quotes, and where in the passage. */
interface QuotedWords {
  readonly words: string
  readonly path: Flaw['path']
}

/** Whether a passage says what its relation needs, and quotes what stands in its segments. */
export function checkPassage(pair: Pick<Pair, 'articles'>, passage: Passage): Flaw[] {
  const flaws: Flaw[] = []
  const report = (path: Flaw['path'], message: string) => flaws.push({ message, path })
  const articles = pair.articles.map(({ id }) => id as string)
  const differences = passage.differences ?? []

  for (const article of Object.keys(passage.segments)) {
    if (!articles.includes(article))
      report(['segments', article], `There is no article "${article}". Correct its id.`)
  }
  const sides = articles.filter((article) => passage.segments[article] !== undefined)
  if (passage.relation === 'only' && sides.length !== 1) {
    report(
      ['relation'],
      'A passage "only" has segments of one article. Remove the others or change the relation.',
    )
  }
  if (passage.relation !== 'only' && sides.length !== 2) {
    report(
      ['relation'],
      `A passage "${passage.relation}" needs segments of both articles. Add them or make it "only".`,
    )
  }
  const wantsDifferences = wordedRelations.includes(passage.relation)
  if (wantsDifferences && differences.length === 0) {
    report(
      ['relation'],
      `A passage "${passage.relation}" names what differs. Add a difference or make it "same".`,
    )
  }
  if (!wantsDifferences && differences.length > 0) {
    report(
      ['differences'],
      `A passage "${passage.relation}" has no differences. Remove them or change the relation.`,
    )
  }
  differences.forEach((difference, index) => {
    const path = ['differences', index, 'words']
    for (const article of Object.keys(difference.words)) {
      if (!articles.includes(article))
        report([...path, article], `A difference quotes "${article}", which is no article here.`)
    }
    if (Object.keys(difference.words).length === 0) {
      report(path, 'A difference quotes no words. Add them.')
    }
  })
  const quotesBoth = differences.some(({ words }) => articles.every((article) => words[article]))
  if (passage.relation === 'differs' && differences.length > 0 && !quotesBoth) {
    report(
      ['differences'],
      'No difference quotes both sides. Add the words that disagree, or make it "partial".',
    )
  }
  for (const article of pair.articles) flaws.push(...checkQuotes(article, passage))
  flaws.push(...checkWords(pair, passage))
  return flaws
}

/** The words of the differences stand exactly once in the passage's segments, and do not overlap. */
export function checkQuotes(
  article: Article,
  passage: Pick<Passage, 'segments' | 'differences'>,
): Flaw[] {
  const quotes = (passage.differences ?? []).flatMap(({ words }, index) =>
    quoteOf(words, article, ['differences', index, 'words']),
  )
  return checkPlaces(article, passage, quotes, { once: true })
}

/** Words that correspond stand on both sides, at least once each, and do not overlap on either. */
function checkWords(pair: Pick<Pair, 'articles'>, passage: Passage): Flaw[] {
  const flaws: Flaw[] = []
  const all = passage.words ?? []
  all.forEach((words, index) => {
    const isWhole = Object.keys(words).length === 2 && pair.articles.every(({ id }) => words[id])
    if (isWhole) return
    const message = `The words ${JSON.stringify(words)} are not a pair. Give the words of both articles, and no other.`
    flaws.push({ message, path: ['words', index] })
  })
  for (const article of pair.articles) {
    const quotes = all.flatMap((words, index) => quoteOf(words, article, ['words', index]))
    flaws.push(...checkPlaces(article, passage, quotes, { once: false }))
  }
  return flaws
}

function quoteOf(
  byArticle: Readonly<Record<string, string>>,
  { id }: Article,
  path: Flaw['path'],
): QuotedWords[] {
  const words = byArticle[id]
  return words === undefined ? [] : [{ words, path: [...path, id] }]
}

/** Whether quotes stand in the passage's segments of one article, and apart from each other. */
function checkPlaces(
  article: Article,
  passage: Pick<Passage, 'segments'>,
  quotes: readonly QuotedWords[],
  { once }: { once: boolean },
): Flaw[] {
  const flaws: Flaw[] = []
  const taken: { segment: string; start: number; end: number; words: string }[] = []
  const segments = segmentsOf(article, passage)
  for (const { words, path } of quotes) {
    const report = (message: string) => flaws.push({ message, path })
    const places = segments.flatMap(({ id, text }) =>
      occurrences(text, words).map((start) => ({
        segment: id,
        start,
        end: start + words.length,
        words,
      })),
    )
    if (places.length === 0) {
      report(
        `"${words}" is not in its segments (${article.id}). Quote the exact words of one segment.`,
      )
    } else if (once && places.length > 1) {
      report(
        `"${words}" stands ${places.length} times in its segments (${article.id}). Quote more words.`,
      )
    }
    const clash = taken.find((other) =>
      places.some(
        ({ segment, start, end }) =>
          other.segment === segment && other.start < end && start < other.end,
      ),
    )
    if (clash) report(`"${words}" overlaps "${clash.words}" (${article.id}). Shorten one of them.`)
    taken.push(...places)
  }
  return flaws
}
