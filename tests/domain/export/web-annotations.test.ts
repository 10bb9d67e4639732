import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatAddress } from '../../../src/domain/address/address.ts'
import { indexPair, piecesOfPassage } from '../../../src/domain/pair/pair-index.ts'
import { articleText } from '../../../src/domain/pair/article-text.ts'
import { pairAsWebAnnotations } from '../../../src/domain/export/web-annotations.ts'
import type { Pair } from '../../../src/domain/pair/pair.ts'
import { pairIds, readPair } from '../../../src/tools/content/read-content.ts'
import { article, block, crossingPair, pair, passage } from '../make-pair.ts'
import { anyPair } from './any-pair.ts'

interface Target {
  readonly type: string
  readonly source: string
  readonly selector: readonly [
    {
      readonly type: string
      readonly exact: string
      readonly prefix: string
      readonly suffix: string
    },
    { readonly type: string; readonly start: number; readonly end: number },
  ]
}
interface Annotation {
  readonly id: string
  readonly type: string
  readonly motivation: string
  readonly body: readonly { readonly value: string; readonly language?: string }[]
  readonly target: readonly Target[]
}
interface Collection {
  readonly '@context': string
  readonly id: string
  readonly total: number
  readonly first: {
    readonly id: string
    readonly partOf: string
    readonly items: readonly Annotation[]
  }
  readonly last: string
}

const site = 'https://reader.example'
const read = (made: Pair) =>
  JSON.parse(pairAsWebAnnotations(made, (address) => site + formatAddress(address))) as Collection

/** What every target says, beside the words that stand where it says they do. */
function found(made: Pair) {
  const sources = new Map(
    made.articles.map((side) => [
      side.url ?? `${site}/en/${made.id}?view=${side.id}`,
      articleText(side).text,
    ]),
  )
  return read(made).first.items.flatMap(({ target }) =>
    target.map(({ source, selector: [{ exact, prefix, suffix }, { start, end }] }) => {
      const text = [...(sources.get(source) ?? '')]
      const words = text.slice(start, end).join('')
      const before = text.slice(0, start).join('')
      const after = text.slice(end).join('')
      return {
        said: [prefix, exact, suffix],
        there: [before.slice(before.length - prefix.length), words, after.slice(0, suffix.length)],
      }
    }),
  )
}

describe('a pair as Web Annotations', () => {
  it('is a collection whose one page holds an annotation for each passage', () => {
    const { first, ...collection } = read(crossingPair())
    const id = `${site}/en/made-up#annotations`
    expect(collection).toEqual({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id,
      type: 'AnnotationCollection',
      label: 'Outlet en · Outlet vi',
      total: 4,
      last: first.id,
    })
    expect(first).toMatchObject({ type: 'AnnotationPage', partOf: id, startIndex: 0 })
    expect(first.items.map((one) => [one.id, one.type, one.motivation])).toEqual(
      ['meeting', 'greeting', 'price', 'weather'].map((name) => [
        `${site}/en/made-up/${name}#annotation`,
        'Annotation',
        'linking',
      ]),
    )
  })

  it('links the words of one article to those of the other', () => {
    const price = read(crossingPair()).first.items[2]
    expect(price?.target).toEqual([
      {
        type: 'SpecificResource',
        source: `${site}/en/made-up?view=en`,
        selector: [
          {
            type: 'TextQuoteSelector',
            exact: 'The price was US$5.',
            prefix: 'reeted each other\nand greeted again. '.slice(-32),
            suffix: '',
          },
          { type: 'TextPositionSelector', start: 53, end: 72 },
        ],
      },
      {
        type: 'SpecificResource',
        source: `${site}/en/made-up?view=vi`,
        selector: [
          {
            type: 'TextQuoteSelector',
            exact: 'Giá là 6 USD',
            prefix: '',
            suffix: '\nTrời đẹp. Họ chào nhau. Họ đã gặp nhau.'.slice(0, 32),
          },
          { type: 'TextPositionSelector', start: 0, end: 12 },
        ],
      },
    ])
  })

  it('says how they relate, and why they differ, in both languages', () => {
    const text = { type: 'TextualBody', format: 'text/plain' }
    const [, , price, weather] = read(crossingPair()).first.items
    expect(price?.body).toEqual([
      { ...text, purpose: 'classifying', value: 'differs' },
      { ...text, purpose: 'describing', language: 'en', value: '“US$5” / “6 USD”: Five, six.' },
      { ...text, purpose: 'describing', language: 'vi', value: '“US$5” / “6 USD”: Năm, sáu.' },
    ])
    expect(weather?.body).toEqual([{ ...text, purpose: 'classifying', value: 'only' }])
  })

  it('has a target for every place, and none in an article that does not say it', () => {
    const targets = read(crossingPair()).first.items.map(({ target }) =>
      target.map(({ selector: [{ exact }] }) => exact),
    )
    expect(targets).toEqual([
      ['They met,', 'Họ đã gặp nhau.'],
      ['they greeted each other', 'and greeted again.', 'Họ chào nhau.'],
      ['The price was US$5.', 'Giá là 6 USD'],
      ['Trời đẹp.'],
    ])
  })

  it('counts code points, and cuts no character', () => {
    const made = pair(
      article(
        'en',
        block('paragraph', `a: ${'𝒳'.repeat(40)} `, 'b: here', `c: ${'🇻🇳'.repeat(20)}`),
      ),
      article('vi', block('paragraph', 'a: ở đây')),
      passage('around', 'only', { en: ['a', 'c'] }),
      passage('here', 'same', { en: ['b'], vi: ['a'] }),
    )
    const [quote, position] = read(made).first.items[1]?.target[0]?.selector ?? []
    expect(position).toMatchObject({ start: 41, end: 45 })
    expect(quote).toMatchObject({ prefix: `${'𝒳'.repeat(15)} `, suffix: '🇻🇳'.repeat(8) })
  })

  it.each(pairIds())('finds the exact words again: %s', (id) => {
    const made = readPair(id)
    if (!made.ok) throw new Error(made.problems.join('\n'))
    const targets = found(made.pair)
    expect(targets.length).toBeGreaterThan(made.pair.passages.length)
    for (const { said, there } of targets) expect(there).toEqual(said)
    const [, second] = made.pair.articles
    expect(JSON.stringify(read(made.pair))).toContain(`"source":"${second.url}"`)
  })

  it('finds the exact words of any pair again', () => {
    fc.assert(
      fc.property(anyPair, (made) => {
        const pairIndex = indexPair(made)
        const pieces = made.passages.flatMap(({ id }) =>
          made.articles.flatMap((one) => piecesOfPassage(pairIndex, one.id, id)),
        )
        const targets = found(made)
        expect(targets).toHaveLength(pieces.length)
        for (const { said, there } of targets) expect(there).toEqual(said)
      }),
    )
  })
})
