import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { articleIn } from '../../src/domain/pair/pair-index.ts'
import { blockText } from '../../src/domain/pair/pair.ts'
import { contentFolder, readPair } from '../../src/tools/content/read-content.ts'

/*
 * Nothing of the sources is lost, changed or invented. Each source is what its article's JSON gives,
 * put together with exactly the differences in this list: each entry is source text that stands in no
 * block, and says where it went.
 */
const sources = {
  en: {
    original: '000_321f85e459945596.txt',
    outsideBlocks: [
      { text: ' date 2021-04-28 ', is: 'white space, a label, and the field date' },
      { text: ' — VNA/VNS Photo\n\n', is: 'a dash, the field credit, and a paragraph break' },
      ...Array.from({ length: 13 }, () => ({ text: '\n\n', is: 'a paragraph break' })),
    ],
  },
  vi: {
    original: '001_51a564637b04d699.txt',
    outsideBlocks: [
      {
        text: 'https://zingnews.vn//bo-truong-bui-thanh-son-dien-dam-cung-ngoai-truong-nhat-ban-post1209017.html\n',
        is: 'the field url, and a line break',
      },
      { text: '\n', is: 'the line break after the headline' },
      // The source lost its paragraph breaks: paragraphs follow each other without white space.
      { text: ' Ảnh: Bộ Ngoại giao.', is: 'the field credit with white space and a full stop' },
    ],
  },
} as const

const read = readPair('vietnam-japan-phone-talks')
if (!read.ok) throw new Error(read.problems.join('\n'))
const { pair } = read

describe.each(['en', 'vi'] as const)('the source of the article in %s', (lang) => {
  const { original, outsideBlocks } = sources[lang]
  const kept = readFileSync(path.join(contentFolder, pair.id, `${lang}.txt`), 'utf8')
  const article = articleIn(pair, lang)

  it('is rebuilt character by character', () => {
    const rest = [...outsideBlocks]
    let rebuilt = ''
    const takeOutside = () => {
      const [next] = rest
      if (!next || !kept.startsWith(next.text, rebuilt.length)) return
      rebuilt += next.text
      rest.shift()
    }
    for (const block of article?.blocks ?? []) {
      takeOutside()
      rebuilt += blockText(block)
    }
    takeOutside()
    expect(rebuilt).toBe(kept)
    expect(rest).toEqual([])
  })

  it('has in its fields only what stands outside the blocks', () => {
    const outside = outsideBlocks.map(({ text }) => text).join('')
    const fields = [
      article?.date,
      article?.url,
      ...(article?.blocks.map((block) => block.credit) ?? []),
    ]
    for (const field of fields.filter((value) => value !== undefined)) {
      expect(outside).toContain(field)
    }
  })

  it('is the text as it was found', (context) => {
    const found = path.resolve(contentFolder, '../../shared/sources', original)
    if (!existsSync(found)) context.skip('the folder with the sources as found is not here')
    expect(readFileSync(found).equals(Buffer.from(kept))).toBe(true)
  })
})

describe('what the sources do not say', () => {
  it('is not made up', () => {
    const [en, vi] = pair.articles
    expect(en.blocks.some((block) => block.kind === 'headline')).toBe(false)
    expect(en.url).toBeUndefined()
    expect(vi.date).toBeUndefined()
  })
})

describe('the Vietnamese text', () => {
  it('has its paragraphs back', () => {
    const vi = articleIn(pair, 'vi')
    for (const block of vi?.blocks ?? []) expect(blockText(block)).not.toMatch(/[.…]\p{Lu}/u)
  })
})
