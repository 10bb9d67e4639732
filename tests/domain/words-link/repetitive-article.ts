/* Articles in which nearly everything stands more than once, word for word or but for a name or digit. */
import { indexPair } from '../../../src/domain/pair/pair-index.ts'
import type { PairIndex } from '../../../src/domain/pair/pair-index.ts'
import type {
  Article,
  Block,
  ArticleId,
  LanguageTag,
  PairId,
  Passage,
  PassageId,
  SegmentId,
} from '../../../src/domain/pair/pair.ts'
import { pick } from '../../../src/tools/generate/seeded.ts'
import type { Random } from '../../../src/tools/generate/seeded.ts'

const sentences = [
  'Minister # said Japan would give Việt Nam US$@ for the COVID-19 vaccine. ',
  'Minister # said Japan had given Việt Nam US$@ for the COVID-19 vaccine. ',
  'The two sides agreed to meet again on @ May, ',
  'the two sides also agreed to meet in #. ',
  'Japan thanked #. ',
  '# thanked Japan and the people of Japan for US$@ and for @ ships. ',
  'Hai bên nhất trí tăng cường hợp tác trên @ lĩnh vực, ',
  'Bộ trưởng # cảm ơn Nhật Bản về khoản viện trợ trị giá khoảng @ USD. ',
  'Bộ trưởng # cảm ơn Nhật Bản về khoản viện trợ trị giá @ USD. ',
  'Yes. ',
]
const names = ['Sơn', 'Motegi', 'Bùi Thanh Sơn', 'Hà Nội', 'Tokyo']
const numbers = ['1.8 million', '1.85 million', '1.5 million', '18', '2', '3']

export function repetitiveArticle(random: Random): { pairIndex: PairIndex; article: Article } {
  const pool = Array.from({ length: 2 + random(7) }, () => pick(random, sentences))
  const fill = (sentence: string) =>
    sentence.replaceAll('#', () => pick(random, names)).replaceAll('@', () => pick(random, numbers))
  const known: string[] = []
  const next = () => {
    // Every other sentence is one that was there before.
    const text =
      known.length > 0 && random(2) === 0 ? pick(random, known) : fill(pick(random, pool))
    known.push(text)
    return text
  }
  let count = 0
  const blocks = Array.from({ length: 3 + random(10) }, (): Block => {
    const texts = Array.from({ length: 1 + random(5) }, next)
    return {
      kind: 'paragraph',
      segments: texts.map((text, index) => ({
        id: `s${++count}` as SegmentId,
        text: index === texts.length - 1 ? text.trimEnd() : text,
      })),
    }
  })
  return aligned(random, blocks)
}

/** A real article in which sentences return: word for word, or with one word or digit changed. */
export function echoingArticle(
  random: Random,
  source: Article,
): { pairIndex: PairIndex; article: Article } {
  const sentences = source.blocks.flatMap(({ segments }) => segments.map(({ text }) => text.trim()))
  const changed = (text: string) => {
    const words = text.split(' ')
    const at = random(words.length)
    const word = words[at] ?? ''
    words[at] = /\d/.test(word) ? word.replace(/\d/, String(random(10))) : pick(random, names)
    return words.join(' ')
  }
  let count = 0
  const blocks = source.blocks.map(({ kind, segments }): Block => {
    const texts = segments.flatMap(({ text }) => {
      const echo = pick(random, sentences)
      return pick(random, [[text], [text], [echo, text], [text, changed(echo)], [changed(text)]])
    })
    return {
      kind,
      segments: texts.map((text, index) => ({
        id: `s${++count}` as SegmentId,
        text: text.trim() + (index === texts.length - 1 ? '' : ' '),
      })),
    }
  })
  return aligned(random, blocks)
}

/** Gives most of the segments to passages, of one or more segments each. */
function aligned(random: Random, blocks: Block[]): { pairIndex: PairIndex; article: Article } {
  const article: Article = {
    id: 'en' as ArticleId,
    lang: 'en' as LanguageTag,
    outlet: 'Generated',
    blocks,
  }
  const other: Article = {
    id: 'vi' as ArticleId,
    lang: 'vi' as LanguageTag,
    outlet: 'Generated',
    blocks: [],
  }
  const held: SegmentId[][] = []
  for (const { id } of blocks.flatMap(({ segments }) => segments)) {
    if (held.length > 0 && random(3) === 0) pick(random, held).push(id)
    else if (random(12) > 0) held.push([id])
  }
  const passages = held.map((ids, index): Passage => ({
    id: `passage-${index + 1}` as PassageId,
    relation: 'only',
    segments: { en: ids },
  }))
  const pair = { id: 'generated' as PairId, articles: [article, other], passages } as const
  return { pairIndex: indexPair(pair), article }
}
