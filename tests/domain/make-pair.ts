import type {
  Article,
  ArticleId,
  Block,
  LanguageTag,
  Pair,
  PairId,
  Passage,
  SegmentId,
} from '../../src/domain/pair/pair.ts'

/** A block of segments, each written `id: text`. */
export function block(kind: Block['kind'], ...segments: string[]): Block {
  return {
    kind,
    segments: segments.map((segment) => {
      const [id = '', text = ''] = segment.split(/: (.*)/s)
      return { id: id as SegmentId, text }
    }),
  }
}

/** An article that is called as its language is. */
export function article(lang: string, ...blocks: Block[]): Article {
  return { id: lang as ArticleId, lang: lang as LanguageTag, outlet: `Outlet ${lang}`, blocks }
}

/** A passage by its parts; plain strings stand for ids. */
export function passage(
  id: string,
  relation: Passage['relation'],
  segments: Record<string, string[]>,
  rest: Partial<Record<'differences' | 'words' | 'formerly', unknown>> = {},
): Passage {
  return { id, relation, segments, ...rest } as unknown as Passage
}

export function pair(first: Article, second: Article, ...passages: Passage[]): Pair {
  return { id: 'made-up' as PairId, articles: [first, second], passages }
}

/** Two short articles whose orders cross: `greeting` is told twice, `weather` in Vietnamese only. */
export function crossingPair(): Pair {
  return pair(
    article(
      'en',
      block('paragraph', 'a: They met, ', 'b: they greeted each other'),
      block('paragraph', 'c: and greeted again. ', 'd: The price was US$5.'),
    ),
    article(
      'vi',
      block('headline', 'h: Giá là 6 USD'),
      block('paragraph', 'p: Trời đẹp. ', 'q: Họ chào nhau. ', 'r: Họ đã gặp nhau.'),
    ),
    passage('meeting', 'same', { en: ['a'], vi: ['r'] }),
    passage('greeting', 'same', { en: ['b', 'c'], vi: ['q'] }),
    passage(
      'price',
      'differs',
      { en: ['d'], vi: ['h'] },
      {
        differences: [
          {
            kind: 'number',
            words: { en: 'US$5', vi: '6 USD' },
            why: { en: 'Five, six.', vi: 'Năm, sáu.' },
          },
        ],
        formerly: ['cost'],
      },
    ),
    passage('weather', 'only', { vi: ['p'] }),
  )
}
