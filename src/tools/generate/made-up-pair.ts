import type {
  ArticleId,
  Article,
  Block,
  BlockKind,
  Difference,
  IsoDate,
  LanguageTag,
  Pair,
  PairId,
  Passage,
  PassageId,
  SegmentId,
} from '../../domain/pair/pair.ts'
import { did, more, opening, what, when, where, who } from './made-up-words.ts'
import type { Phrases } from './made-up-words.ts'
import { pick, seeded } from './seeded.ts'
import type { Random } from './seeded.ts'
import type { Relation } from '../../domain/pair/relations.ts'

const languages = ['en', 'vi'] as const
type MadeUpLanguage = (typeof languages)[number]
type BySide = Readonly<Record<MadeUpLanguage, string>>
type Spoken = Readonly<Record<'opening' | 'who' | 'did' | 'what' | 'where' | 'when', BySide>>

/** A passage and its sentences on each side, before they stand in any block. */
interface Told {
  readonly id: PassageId
  readonly relation: Relation
  /** None on the side that does not tell it. */
  readonly sentences: Readonly<Record<MadeUpLanguage, readonly string[]>>
  readonly differences: readonly Difference[]
  readonly words: readonly BySide[]
}

/**
 * A pair of any size for tests and measurements, made by chance: the same seed gives the same pair.
 * Its passages are `passage-1` to `passage-{passages}`; in what they are, how their sentences
 * correspond and how the two orders cross they are about as those of the first pair. `passages` is at
 * least 1; all but the few that one article has alone are told on both sides.
 */
export function madeUpPair(options: { id: string; passages: number; seed: number }): Pair {
  const random = seeded(options.seed)
  const told = Array.from({ length: options.passages }, (_, index) => tell(random, index + 1))
  const orders = { en: told, vi: crossed(random, told) }
  const [en, vi] = languages.map((lang) => articleOf(random, lang, orders[lang]))
  if (!en || !vi) throw new Error('a pair has two articles')
  const passages = told.map(({ id, relation, differences, words }): Passage => {
    const sides = [en, vi].flatMap(({ article, segments }) => {
      const ids = segments.get(id)
      return ids ? [[article.lang, ids] as const] : []
    })
    return {
      id,
      relation,
      segments: Object.fromEntries(sides),
      ...(differences.length > 0 && { differences }),
      ...(words.length > 0 && { words }),
    }
  })
  return { id: options.id as PairId, articles: [en.article, vi.article], passages }
}

/** By how many of thirty passages stand in each relation. The first is told on both sides. */
function relationOf(random: Random, number: number): Relation {
  const chance = random(30)
  if (number === 1 || chance < 16) return 'same'
  if (chance < 26) return 'partial'
  return chance < 28 ? 'differs' : 'only'
}

function tell(random: Random, number: number): Told {
  const relation = relationOf(random, number)
  const spoken: Spoken = {
    opening: phrase(random, opening),
    who: phrase(random, who),
    did: phrase(random, did),
    what: phrase(random, what),
    where: phrase(random, where),
    when: phrase(random, when),
  }
  const added = { en: '', vi: '' }
  const differences: Difference[] = []
  if (relation === 'partial') {
    const side = pick(random, languages)
    added[side] = ` ${phrase(random, more)[side]}`
    const words = { en: spoken.what.en + added.en, vi: spoken.what.vi + added.vi }
    differences.push({ kind: 'detail', words, why: whyPartial[side] })
  }
  if (relation === 'differs') {
    const price = 1000 + random(9000)
    const words = {
      en: `${inThousands(price, ',')} dollars`,
      vi: `${inThousands(price + 50, '.')} đô la`,
    }
    added.en = ` for ${words.en}`
    added.vi = ` với giá ${words.vi}`
    differences.push({ kind: 'number', words, why: whyDiffers })
  }
  // One of thirty has two sentences in English, one in Vietnamese.
  const split = languages[random(30)]
  const alone = relation === 'only' ? pick(random, languages) : null
  const sentencesOf = (side: MadeUpLanguage) =>
    alone === null || alone === side ? sentences[side](spoken, added[side], side === split) : []
  const { who: person, did: deed, what: thing, where: place, when: time } = spoken
  return {
    id: `passage-${number}` as PassageId,
    relation,
    sentences: { en: sentencesOf('en'), vi: sentencesOf('vi') },
    differences,
    words: alone ? [] : [thing, ...[person, deed, place, time].filter(() => random(4) > 0)],
  }
}

function phrase(random: Random, phrases: Phrases): BySide {
  const [en, vi] = pick(random, phrases)
  return { en, vi }
}

const sentences = {
  en: ({ opening, who, did, what, where, when }: Spoken, added: string, isSplit: boolean) => {
    const told = `${opening.en} ${who.en} ${did.en} ${what.en}${added}`
    const rest = `${where.en} ${when.en}.`
    return isSplit ? [`${told}.`, `It happened ${rest}`] : [`${told} ${rest}`]
  },
  vi: ({ opening, who, did, what, where, when }: Spoken, added: string, isSplit: boolean) => {
    const told = `${who.vi} ${did.vi} ${what.vi}${added}`
    return isSplit
      ? [`${opening.vi} ${told}.`, `Việc này diễn ra ${where.vi} ${when.vi}.`]
      : [`${opening.vi} ${when.vi}, ${told} ${where.vi}.`]
  },
}

const whyPartial = {
  en: { en: 'Only the English says more of it.', vi: 'Chỉ bản tiếng Anh nói rõ hơn.' },
  vi: { en: 'Only the Vietnamese says more of it.', vi: 'Chỉ bản tiếng Việt nói rõ hơn.' },
}
const whyDiffers = {
  en: 'The Vietnamese puts the price fifty dollars higher.',
  vi: 'Bản tiếng Việt ghi giá cao hơn năm mươi đô la.',
}

function inThousands(number: number, sign: string): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, sign)
}

/** The same in another order: in every thirty a few change places with the few that follow them. */
function crossed<Item>(random: Random, items: readonly Item[]): Item[] {
  const order = [...items]
  for (let start = 0; start < order.length; start += 30) {
    const at = start + random(16)
    const run = order.splice(at, 1 + random(7))
    order.splice(at + 1 + random(7), 0, ...run)
  }
  return order
}

/** Puts what is told into blocks, and notes which segments each passage has got. */
function articleOf(random: Random, lang: MadeUpLanguage, order: readonly Told[]) {
  const segments = new Map<PassageId, SegmentId[]>()
  const rest = order.flatMap(({ id, sentences }) => sentences[lang].map((text) => ({ id, text })))
  const blocks: Block[] = []
  for (let next = 0; next < rest.length;) {
    const kind = kindOf(random, blocks.length)
    const length = kind === 'paragraph' ? 1 + random(4) : 1
    const own = rest.slice(next, next + length)
    next += length
    const block = own.map(({ id, text }, index) => {
      const segment = `p${blocks.length + 1}${'abcd'.charAt(index)}` as SegmentId
      segments.set(id, [...(segments.get(id) ?? []), segment])
      return { id: segment, text: index < own.length - 1 ? `${text} ` : text }
    })
    blocks.push({ kind, ...(kind === 'caption' && { credit: credits[lang] }), segments: block })
  }
  const article: Article = {
    id: lang as string as ArticleId,
    lang: lang as string as LanguageTag,
    outlet: outlets[lang],
    date: '2021-04-28' as IsoDate,
    blocks,
  }
  return { article, segments }
}

function kindOf(random: Random, number: number): BlockKind {
  const chance = random(40)
  if (number === 0 || chance === 0) return 'headline'
  return chance === 1 ? 'caption' : 'paragraph'
}

const outlets = { en: 'The Made-up Times', vi: 'Báo Tưởng Tượng' }
const credits = { en: 'Made-up photo', vi: 'Ảnh: Tưởng Tượng' }
