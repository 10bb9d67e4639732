import { describe, expect, it } from 'vitest'
import { align } from '../../../src/domain/align/align.ts'
import { evidenceFor } from '../../../src/domain/align/evidence.ts'
import { matchesOf } from '../../../src/domain/align/matches.ts'
import { markTerms } from '../../../src/domain/align/terms.ts'

/** The words that correspond in two segments, as `one = other`. */
function matched(lexicon: string, english: string, vietnamese: string): string[] {
  const evidence = evidenceFor('en', 'vi', { lexicons: [lexicon], places: '' })
  const first = { lang: 'en', segments: [english] }
  const second = { lang: 'vi', segments: [vietnamese] }
  const [[one], [other]] = markTerms(first, second, evidence)
  if (!one || !other) return []
  return matchesOf(one, other).map(({ ours, theirs }) => {
    const words = ({ text, tokens }: typeof one, { start, end }: typeof ours) =>
      text.slice(tokens[start]?.start, tokens[end - 1]?.end)
    return `${words(one, ours)} = ${words(other, theirs)}`
  })
}

describe('a dictionary', () => {
  it.each([
    ['visit\tthăm', 'He visited', 'Ông thăm', ['visited = thăm']],
    ['policy\tchính sách', 'policies', 'các chính sách', ['policies = chính sách']],
    ['go; went; gone\tđi', 'She went', 'Cô đi', ['went = đi']],
    [
      'take; took\tlấy\ntake part in\ttham gia',
      'took part in',
      'tham gia',
      ['took part in = tham gia'],
    ],
    ['peace\thòa bình', 'peace', 'hoà bình', ['peace = hoà bình']],
    ['May\ttháng 5', 'in May', 'tháng 5', ['May = tháng 5']],
    ['May\ttháng 5', 'it may', 'tháng 5', []],
    ['US\tMỹ', 'the US', 'Mỹ', ['US = Mỹ']],
    ['US\tMỹ', 'tell us', 'mỹ thuật', []],
    ['England\tAnh', 'England', 'anh ấy', []],
    ['# vi en\nđiện đàm\tphone talks', 'phone talks', 'điện đàm', ['phone talks = điện đàm']],
    ['\ufeff# vi en\r\nthăm\tvisit', 'visit', 'thăm', ['visit = thăm']],
    ['\ufeffvisit\tthăm', 'visit', 'thăm', ['visit = thăm']],
    ['# Of our desk.\n# my own\nvisit\tthăm', 'visit', 'thăm', ['visit = thăm']],
    ['\n# fr de\nvisit\tthăm', 'visit', 'thăm', ['visit = thăm']],
    ['# fr de\nvisit\tthăm', 'visit', 'thăm', []],
    ['no tab\n\t\n# visit\tthăm', 'visit', 'thăm', []],
  ])('%j', (lexicon, english, vietnamese, expected) => {
    expect(matched(lexicon, english, vietnamese)).toEqual(expected)
  })

  it('counts a word once, however often the other side has it', () => {
    expect(matched('tree\tcây', 'tree', 'cây và cây')).toHaveLength(1)
    expect(matched('tree\tcây', 'tree after tree', 'cây và cây')).toHaveLength(2)
  })

  it('may be as large as those that users have', () => {
    const name = (at: number) =>
      at
        .toString(26)
        .replace(/./g, (digit) => 'abcdefghijklmnopqrstuvwxyz'.charAt(parseInt(digit, 26)))
    const lines = Array.from(
      { length: 100_000 },
      (_, at) => `x${name(at)}\tnghĩa ${name(at)}; nghĩa khác`,
    )
    const evidence = evidenceFor('en', 'vi', { lexicons: [lines.join('\n')], places: '' })
    const links = align(
      { lang: 'en', segments: [`x${name(7)} x${name(77_777)} x${name(4_321)}`] },
      { lang: 'vi', segments: [`nghĩa ${name(77_777)} nghĩa ${name(7)} nghĩa ${name(4_321)}`] },
      evidence,
    )
    expect(links).toHaveLength(1)
  })
})
