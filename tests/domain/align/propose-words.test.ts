import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { proposeWords } from '../../../src/domain/align/propose-words.ts'
import type { WordPair } from '../../../src/domain/align/propose-words.ts'
import { segmentsOf } from '../../../src/domain/pair/pair-index.ts'
import { checkPair, findUnfitTexts } from '../../../src/domain/author/check.ts'
import { readPair } from '../../../src/tools/content/read-content.ts'
import { readEvidence } from '../../../src/tools/content/read-evidence.ts'
import { article, block, pair, passage } from '../make-pair.ts'

const evidence = readEvidence('en', 'vi')
const words = (english: string, vietnamese: string) =>
  proposeWords(
    { lang: 'en', segments: [english] },
    { lang: 'vi', segments: [vietnamese] },
    evidence,
  )

const byLanguage = ([en, vi]: WordPair) => ({ en, vi })

describe('proposeWords', () => {
  it('gives what corresponds in the order of the first side, names whole', () => {
    expect(
      words('Karolina Nowak visited two hospitals.', 'Hai bệnh viện được Karolina Nowak đến thăm.'),
    ).toEqual([
      ['Karolina Nowak', 'Karolina Nowak'],
      ['visited', 'đến thăm'],
      ['two', 'Hai'],
      ['hospitals', 'bệnh viện'],
    ])
  })

  it('leaves function words alone, and what stands within another word', () => {
    expect(words('of the and', 'của các và')).toEqual([])
    expect(words('art, start', 'nghệ thuật')).toEqual([])
  })

  it('proposes what the check of a pair accepts', () => {
    const read = readPair('vietnam-japan-phone-talks')
    if (!read.ok) throw new Error(read.problems.join('\n'))
    const { pair } = read
    const passages = pair.passages.map((passage) => {
      const [first, second] = pair.articles.map((article) => ({
        lang: article.lang,
        segments: segmentsOf(article, passage).map(({ text }) => text),
      }))
      if (!first || !second || passage.relation === 'only') return passage
      const words = proposeWords(first, second, evidence)
      return { ...passage, words: words.map(byLanguage) }
    })
    expect(passages.flatMap((passage) => passage.words ?? []).length).toBeGreaterThan(100)
    expect(checkPair({ ...pair, passages })).toEqual([])
  })

  it('proposes what the check of a pair accepts, whatever the texts are', () => {
    // Words that correspond, that repeat, that stand in each other, and what parts them.
    const word = fc.constantFrom(
      ...[
        'two',
        'hai',
        'hospital',
        'hospitals',
        'bệnh viện',
        'viện',
        'visit',
        'thăm',
        'art',
        'start',
      ],
      ...[
        'Karolina',
        'Nowak',
        'Karolina Nowak',
        '27/4',
        'April 27',
        '5',
        '5.5',
        'US$5',
        '5\u0301',
        'ห้า',
      ],
    )
    const text = fc
      .array(
        fc.tuple(
          fc.oneof({ arbitrary: word, weight: 9 }, fc.string({ unit: 'grapheme' })),
          fc.constantFrom(' ', ', ', '-', '', '’s '),
        ),
      )
      .map((parts) =>
        parts
          .flat()
          .join('')
          .replace(/[\s\p{Cc}]+/gu, ' ')
          .trim()
          .normalize('NFC'),
      )
      .filter((text) => text !== '')
    const side = fc.array(text, { minLength: 1, maxLength: 3 })
    let proposed = 0
    fc.assert(
      fc.property(side, side, (english, vietnamese) => {
        const sides = { en: english, vi: vietnamese }
        const [first, second] = (['en', 'vi'] as const).map((lang) => {
          const segments = sides[lang].map((text, index) => `${index}: ${text}`)
          return article(lang, ...segments.map((segment) => block('paragraph', segment)))
        })
        if (!first || !second) throw new Error('two articles')
        const words = proposeWords(
          { lang: 'en', segments: english },
          { lang: 'vi', segments: vietnamese },
          evidence,
        )
        proposed += words.length
        const numbers = (texts: readonly string[]) => texts.map((_, index) => String(index))
        const segments = { en: numbers(english), vi: numbers(vietnamese) }
        const one = passage('one', 'same', segments, { words: words.map(byLanguage) })
        expect(checkPair(pair(first, second, one))).toEqual([])
        expect(findUnfitTexts(words.map(byLanguage))).toEqual([])
      }),
    )
    expect(proposed).toBeGreaterThan(100)
  })
})
