import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockText } from '../../../src/domain/pair/pair.ts'
import type { Block } from '../../../src/domain/pair/pair.ts'
import { reviseBlocks } from '../../../src/domain/author/revise.ts'
import { block } from '../make-pair.ts'

const text = (words: string, kind: Block['kind'] = 'paragraph') => ({ kind, text: words })
/** The segments of blocks, each as `id: text`. */
const brief = (blocks: readonly Block[]) =>
  blocks.map(({ segments }) => segments.map((segment) => `${segment.id}: ${segment.text}`))

describe('new blocks', () => {
  it('have ids by their place', () => {
    const texts = [
      text('A headline', 'headline'),
      text('A photo.', 'caption'),
      text('One. Two.'),
      text('Another.', 'caption'),
      text('Three.'),
    ]
    expect(brief(reviseBlocks(texts, 'en', []))).toEqual([
      ['h: A headline'],
      ['c: A photo.'],
      ['p1a: One. ', 'p1b: Two.'],
      ['c2: Another.'],
      ['p2: Three.'],
    ])
  })

  it('have ids of their own, however many segments there are', () => {
    const [many] = reviseBlocks([text('Yes. '.repeat(60).trim())], 'en', [])
    expect(new Set(many?.segments.map(({ id }) => id)).size).toBe(60)
    expect(many?.segments[59]?.id).toBe('p1-60')
  })
})

describe('revised blocks', () => {
  const earlier: Block[] = [
    { ...block('caption', 'c: A photo.'), credit: 'VNA' },
    // Split further by a person, within a sentence.
    block(
      'paragraph',
      'p1a: The minister came, ',
      'p1b: and the president left. ',
      'p1c: It rained.',
    ),
    block('paragraph', 'p2: Nothing else happened that day.'),
  ]
  const [caption, first, second] = ['A photo.', ...earlier.slice(1).map(blockText)] as [
    string,
    string,
    string,
  ]
  const revise = (...texts: string[]) =>
    reviseBlocks(
      texts.map((one) => text(one)),
      'en',
      earlier,
    )

  it('stay as they are where their text does, even in another place', () => {
    const revised = revise(second, caption, first)
    expect(revised).toEqual([earlier[2], earlier[0], earlier[1]])
  })

  it.each<[string, string[], string[][]]>([
    [
      'a sentence is added',
      [first, `It snowed. ${second}`],
      [
        ['p1a', 'p1b', 'p1c'],
        ['p2a', 'p2'],
      ],
    ],
    [
      'a word is changed',
      [first.replace('rained', 'poured'), second],
      [['p1a', 'p1b', 'p1c'], ['p2']],
    ],
    [
      'a clause is changed that a person has split off',
      [first.replace('minister', 'first minister'), second],
      [['p1a', 'p1b', 'p1c'], ['p2']],
    ],
    [
      'a sentence is taken out',
      [first.replace(' It rained.', ''), second],
      [['p1a', 'p1b'], ['p2']],
    ],
    ['blocks are put together', [`${first} ${second}`], [['p1a', 'p1b', 'p1c', 'p2']]],
    [
      'a block is cut in two',
      [first.replace(' It rained.', ''), 'It rained.', second],
      [['p1a', 'p1b'], ['p1c'], ['p2']],
    ],
    [
      'another takes its place',
      [first, 'Meanwhile, in Paris, they sang.'],
      [['p1a', 'p1b', 'p1c'], ['p2-2']],
    ],
    ['words are within others', [first, 'Exit rained.'], [['p1a', 'p1b', 'p1c'], ['p2-2']]],
  ])('keep the ids of what is unchanged where %s', (_what, texts, expected) => {
    const revised = revise(...texts)
    expect(revised.map(blockText)).toEqual(texts)
    expect(revised.map(({ segments }) => segments.map(({ id }) => id))).toEqual(expected)
  })

  it('tile any text, with ids that are given once', () => {
    const sentence = fc.constantFrom(
      ...['One came.', 'Two left.', 'It rained; she left.', 'It rained.', 'Yes.', 'no', 'One'],
    )
    const paragraphs = fc.array(
      fc.array(sentence, { minLength: 1, maxLength: 5 }).map((sentences) => sentences.join(' ')),
    )
    fc.assert(
      fc.property(paragraphs, paragraphs, (before, after) => {
        const made = reviseBlocks(
          before.map((one) => text(one)),
          'en',
          [],
        )
        const revised = reviseBlocks(
          after.map((one) => text(one)),
          'en',
          made,
        )
        expect(revised.map(blockText)).toEqual(after)
        const ids = revised.flatMap(({ segments }) => segments.map(({ id }) => id))
        expect(new Set(ids).size).toBe(ids.length)
        expect(
          reviseBlocks(
            before.map((one) => text(one)),
            'en',
            made,
          ),
        ).toEqual(made)
      }),
    )
  })
})
