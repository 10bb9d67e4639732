import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readDictionaryFile } from '../../../src/tools/content/read-dictionary.ts'

let folder: string
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'song-song-dictionary-'))))
afterEach(() => rmSync(folder, { recursive: true }))

function write(name: string, content: string | Buffer): string {
  const file = path.join(folder, name)
  writeFileSync(file, content)
  return file
}

const bridge = 'bridge /brɪdʒ/\n1. <masc> pont, passerelle [arch.]\n Note: over a river\n'
const snow = 'snow /snəʊ/\nneige\n'
const expected = '# en fr\nbridge\tpont; passerelle\nsnow\tneige'

describe('readDictionaryFile', () => {
  it.each([
    ['index', 'dict'],
    ['index', 'dict.dz'],
  ])('reads what dictd has: .%s beside .%s', (index, dict) => {
    const body = Buffer.from(bridge + snow)
    write(`made-eng-fra.${dict}`, dict === 'dict' ? body : gzipSync(body))
    const digit = (at: number) =>
      'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'.charAt(at)
    const number = (value: number) => digit(Math.floor(value / 64)) + digit(value % 64)
    const [one, other] = [Buffer.byteLength(bridge), Buffer.byteLength(snow)]
    const file = write(
      `made-eng-fra.${index}`,
      `bridge\t${number(0)}\t${number(one)}\nsnow\t${number(one)}\t${number(other)}\n`,
    )
    expect(readDictionaryFile(file)).toBe(expected)
  })

  it('reads what StarDict has', () => {
    const texts = ['<i>m</i> pont, passerelle', 'neige']
    write('made-eng-fra.dict.dz', gzipSync(Buffer.from(texts.join(''))))
    let start = 0
    const entries = ['bridge', 'snow'].map((word, at) => {
      const numbers = Buffer.alloc(8)
      const size = Buffer.byteLength(texts[at] ?? '')
      numbers.writeUInt32BE(start, 0)
      numbers.writeUInt32BE(size, 4)
      start += size
      return Buffer.concat([Buffer.from(`${word}\0`), numbers])
    })
    write('made-eng-fra.idx', Buffer.concat(entries))
    const file = write('made-eng-fra.ifo', "StarDict's dict ifo file\n")
    expect(readDictionaryFile(file)).toBe('# en fr\nbridge\tm pont; passerelle\nsnow\tneige')
  })

  it('reads what the Text Encoding Initiative describes', () => {
    const entry = (word: string, ...translations: string[]) =>
      `<entry><form><orth>${word}</orth></form><sense>${translations
        .map((one) => `<cit type="trans" xml:lang="fr"><quote>${one}</quote></cit>`)
        .join('')}</sense></entry>`
    const file = write(
      'eng-fra.tei',
      `<TEI>${entry('bridge', 'pont', 'passerelle')}${entry('snow', 'neige')}</TEI>`,
    )
    expect(readDictionaryFile(file)).toBe(expected)
  })

  it('takes a table as it is', () => {
    expect(readDictionaryFile(write('own.tsv', '# fr vi\npont\tcầu'))).toBe('# fr vi\npont\tcầu')
  })

  it('says what cannot be read', () => {
    const file = write('made-eng-fra.index', 'bridge\tA\tB\n')
    expect(() => readDictionaryFile(file)).toThrow(/made-eng-fra\.dict/)
  })
})
