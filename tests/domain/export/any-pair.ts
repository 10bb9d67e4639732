import fc from 'fast-check'
import { clean } from '../../../src/domain/author/characters.ts'
import { checkPassage } from '../../../src/domain/author/check-passage.ts'
import { segmentsOf } from '../../../src/domain/pair/pair-index.ts'
import { blockKinds } from '../../../src/domain/pair/pair.ts'
import type { ArticleId, Difference, Pair, Passage } from '../../../src/domain/pair/pair.ts'
import { article, block, pair, passage } from '../make-pair.ts'

/** Texts that a content check would let pass, with all that formats are afraid of. */
const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
      fc.constantFrom('"', "'", ',', ';', '=', '-', '＠', '&amp;', '<seg>', ']]>', '…', '𝒳', '🇻🇳'),
      fc.constantFrom('Việt Nam', 'đã', ' ', '1,85 triệu USD', '\u00a0', '”', 'א\u200f'),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) =>
    clean(parts.join(''))
      .replace(/[\t\n]/g, ' ')
      .trim(),
  )
  .filter((text) => text !== '')

/** The text of a segment, the name of its passage, and what follows it. */
const anySegment = fc.tuple(anyText, fc.constantFrom(...'abcdefg'), fc.constantFrom('', ' '))

const anyBlock = fc.record({
  kind: fc.constantFrom(...blockKinds),
  credit: fc.option(anyText, { nil: undefined }),
  segments: fc.array(anySegment, { minLength: 1, maxLength: 5 }),
})

const anyBlocks = fc.array(anyBlock, { minLength: 1, maxLength: 4 })

const anyDifference: fc.Arbitrary<Difference> = fc.record({
  kind: fc.constantFrom('number', 'name'),
  words: fc.record({ en: anyText, vi: anyText }, { requiredKeys: [] }),
  why: fc.record({ en: anyText, vi: anyText }, { requiredKeys: ['vi'] }),
})

/** Articles that are called as their languages are, or by names of their own, in one language or two. */
const anyNames = fc.constantFrom(
  { en: 'en', vi: 'vi', lang: 'vi' },
  { en: 'vns', vi: 'zing-news', lang: 'vi' },
  { en: 'en', vi: 'en-2', lang: 'en' },
  { en: 'vns', vi: 'a-second-outlet', lang: 'en' },
)

/** Two articles whose passages are scattered over both, n:m, crossing, some on one side only. */
export const anyPair: fc.Arbitrary<Pair> = fc
  .record({
    en: anyBlocks,
    vi: anyBlocks,
    names: anyNames,
    title: fc.option(fc.record({ en: anyText }), { nil: undefined }),
    differences: fc.array(anyDifference, { maxLength: 2 }),
  })
  .map(({ names, title, differences, ...blocks }) => {
    const ids = new Map<string, Record<string, string[]>>()
    const [first, second] = (['en', 'vi'] as const).map((lang) => {
      let count = 0
      const made = article(
        lang === 'en' ? 'en' : names.lang,
        ...blocks[lang].map(({ kind, credit, segments }) => ({
          ...(credit !== undefined && { credit }),
          ...block(
            kind,
            ...segments.map(([text, name, space], index) => {
              const id = String(count++)
              const sides = ids.get(name) ?? {}
              const own = names[lang]
              ids.set(name, { ...sides, [own]: [...(sides[own] ?? []), id] })
              return `${id}: ${text}${index < segments.length - 1 ? space : ''}`
            }),
          ),
        })),
      )
      return { ...made, id: names[lang] as ArticleId }
    })
    if (!first || !second) throw new Error('a pair has two articles')
    const passages = [...ids].map(([name, segments]): Passage => {
      if (Object.keys(segments).length === 1) return passage(name, 'only', segments)
      return differences.length > 0
        ? passage(name, 'differs', segments, { differences: differences.map(renamed(names)) })
        : passage(name, 'same', segments)
    })
    return { ...pair(first, second, ...passages), ...(title && { title }) }
  })

const renamed =
  (names: Readonly<Record<'en' | 'vi', string>>) =>
  (difference: Difference): Difference => {
    const { en, vi } = difference.words
    const words = { ...(en && { [names.en]: en }), ...(vi && { [names.vi]: vi }) }
    return { ...difference, words }
  }

/** Such a pair that a content check lets pass: what its passages quote stands in their segments. */
export const anyWellPair: fc.Arbitrary<Pair> = anyPair.map((made) => ({
  ...made,
  passages: made.passages.map((one): Passage => {
    const { differences: [difference] = [], ...rest } = one
    const former = { formerly: [`former-${one.id}`] as Passage['id'][] }
    if (one.relation === 'only') return { ...rest, ...former }
    const words = Object.fromEntries(
      made.articles.map((article) => [article.id, segmentsOf(article, one)[0]?.text.trim() ?? '']),
    )
    const same: Passage = { ...rest, ...former, relation: 'same', words: [words] }
    const differs: Passage = difference
      ? { ...same, relation: 'differs', differences: [{ ...difference, words }] }
      : same
    return checkPassage(made, differs).length === 0 ? differs : same
  }),
}))
