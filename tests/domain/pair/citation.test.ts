import { describe, expect, it } from 'vitest'
import { indexPair } from '../../../src/domain/pair/pair-index.ts'
import { citation } from '../../../src/domain/pair/citation.ts'
import { readPair } from '../../../src/tools/content/read-content.ts'

const read = readPair('vietnam-japan-phone-talks')
if (!read.ok) throw new Error(read.problems.join('\n'))
const pairIndex = indexPair(read.pair)

describe('a citation', () => {
  it.each([
    [
      'un-and-asean',
      [
        '“They agreed to join hands at international and regional forums such as the UN and ASEAN.” (VNS, on 2021-04-28)',
        '“Hai bên nhất trí phối hợp chặt chẽ tại các diễn đàn quốc tế và khu vực như Liên Hợp Quốc, ASEAN…” (Zing News)',
        'https://example.org/x',
      ],
    ],
    [
      'ministry-statement',
      ['“theo thông cáo của Bộ Ngoại giao.” (Zing News)', 'https://example.org/x'],
    ],
  ])('of %s has the words, the source as far as known, and the link', (id, lines) => {
    const passage = pairIndex.passages.get(id)
    const text =
      passage && citation(pairIndex, passage, 'https://example.org/x', (date) => `on ${date}`)
    expect(text?.split('\n')).toEqual(lines)
  })
})
