import * as v from 'valibot'
import { AlignmentSchema, ArticleFileSchema } from '../../content/schema.ts'
import { checkPair } from '../../domain/author/check.ts'
import { isPairId, slugPattern } from '../../domain/pair/pair.ts'
import type { Article, Pair, PairId, Passage } from '../../domain/pair/pair.ts'
import { firstWords } from '../../domain/pair/summary.ts'
import { lexiconFolder } from '../content/read-content.ts'
import type { ReadSource, Report } from './read-source.ts'

export function checkId(id: string, report: Report): id is PairId {
  if (isPairId(id) && id !== lexiconFolder) return true
  report(
    slugPattern.test(id)
      ? `"${id}" is no id of a pair: it has a meaning of its own here or on some computers. Choose another.`
      : `"${id}" is no id of a pair. Use lower-case words joined by hyphens.`,
  )
  return false
}

export function checkLanguages(
  [first, second]: readonly [ReadSource, ReadSource],
  earlier: Pair | null,
  report: Report,
): void {
  const langs = earlier?.articles.map(({ lang }) => lang)
  if (langs && langs.join() !== [first.lang, second.lang].join()) {
    report(
      `The pair is in ${langs.join(' and ')}, the texts in ${first.lang} and ${second.lang}. ` +
        'Give the texts in the order of the pair, say their languages by --lang, or make another pair.',
    )
  }
}

export function checkFields(article: Article, report: Report): void {
  const parsed = v.safeParse(ArticleFileSchema, article)
  for (const issue of parsed.issues ?? []) {
    const at = v.getDotPath(issue) ?? ''
    report(`${article.id}.json: ${at}: ${issue.message}. Say what is right by --${at}.`)
  }
}

/** Reports corrected passages of whose segments the new text has not all. */
export function reportLostSegments(
  earlier: Pair,
  articles: readonly Article[],
  kept: readonly Passage[],
  report: Report,
): void {
  earlier.articles.forEach((before, index) => {
    const segmentsOf = (article: Article | undefined) =>
      new Map(article?.blocks.flatMap(({ segments }) => segments.map(({ id, text }) => [id, text])))
    const [old, now] = [segmentsOf(before), segmentsOf(articles[index])]
    for (const passage of kept) {
      for (const id of passage.segments[before.id] ?? []) {
        const text = old.get(id)
        if (now.has(id) || text === undefined) continue
        report(
          `alignment.json: ${passage.id}: a person has corrected this passage, and its segment "${id}" (${before.id}) ` +
            `is not in the new text: "${firstWords(text, 60)}". Give the text as it was, ` +
            'or take the segment out of the passage and run this again.',
        )
      }
    }
  })
}

/** What is written is always well, whatever was kept. */
export function checkAll(pair: Pair, report: Report): void {
  const articles = pair.articles.map(({ id }) => id)
  const parsed = v.safeParse(AlignmentSchema, { articles, passages: pair.passages })
  for (const issue of parsed.issues ?? []) {
    report(`alignment.json: ${v.getDotPath(issue) ?? ''}: ${issue.message}.`)
  }
  for (const { where, id, message } of checkPair(pair)) {
    report(`${where}.json, with the new text: ${id}: ${message} Then run this again.`)
  }
}
