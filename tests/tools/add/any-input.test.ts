import { strToU8, zipSync } from 'fflate'
import fc from 'fast-check'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { splitSegments } from '../../../src/domain/author/split.ts'
import { checkPair, findUnfitTexts } from '../../../src/domain/author/check.ts'
import { addMemory } from '../../../src/tools/add/add-memory.ts'
import { addPair } from '../../../src/tools/add/add-pair.ts'
import { readOptions } from '../../../src/tools/add/options.ts'
import { extractFile } from '../../../src/tools/add/extract-file.ts'
import { parseMemory } from '../../../src/content/memory/read-memory.ts'

// Set it to 10000 for the long run: `INPUTS=10000 npx vitest run --project units tests/tools/add/any-input.test.ts`.
const inputs = Number(process.env['INPUTS'] ?? 60)
const timeout = 60_000 + inputs * 300

const folder = mkdtempSync(path.join(tmpdir(), 'any-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})
const other = path.join(folder, 'other.txt')
writeFileSync(other, 'Tàu đến Hà Nội ngày 3/5. Trời mưa.\n')

const words = [
  'The ship came.',
  'Tàu đến Hà Nội.',
  '船が来た。「はい」',
  'Əş',
  'a',
  '3',
  ' ',
  '\n',
  '\n\n',
  '\t',
  '\f',
  '\r',
]
const strange = [
  '\u202e',
  '\u200b',
  '\u00ad',
  '\uffff',
  '\u0001',
  '\u0092',
  '\ud800',
  '\u{e0041}',
  '\u0301',
  '\ufeff',
  '\0',
]
const some = (...pieces: string[]) =>
  fc
    .array(
      fc.oneof(fc.constantFrom(...pieces, ...words, ...strange), fc.string({ maxLength: 6 })),
      { maxLength: 40 },
    )
    .map((parts) => parts.join(''))
const asBytes = (text: fc.Arbitrary<string>) => text.map((one) => Buffer.from(one))
const page = some(
  '<p>',
  '</p>',
  '<div class="ad">',
  '<h1>',
  '<rt>',
  '<o:p>',
  '<table><tr><td>',
  '&#x202e;',
  '&#xffff;',
  '&nbsp;',
  '<br>',
  '<!--',
  '<script type="application/ld+json">{"@type":"Article"',
  '<time datetime="x">',
  '<html lang="x">',
  '<figcaption>',
  '<a href="',
  '<sup>[1]</sup>',
)
const markdown = some(
  '---\n',
  'date: 2021-13-45\n',
  'title: [',
  '&a *a',
  ': ',
  '# ',
  '[^1]: ',
  '[^1]',
  '```',
  '|a|b|\n|-|-|\n',
  '- [x] ',
  '> ',
  '&shy;',
)
const memory = some(
  '<tu>',
  '</tu>',
  '<tuv xml:lang="en">',
  '<tuv xml:lang="English">',
  '<tuv xml:lang="vi">',
  '</tuv>',
  '<seg>',
  '</seg>',
  '<ph/>',
  '<bpt>',
  '&nbsp;',
  '&#x1F;',
  '&',
  '<x:',
  '<!ENTITY a "b">',
).map(
  (body) =>
    `<tmx><body><tu><tuv xml:lang="en"><seg>Yes.</seg></tuv><tuv xml:lang="vi"><seg>Vâng.</seg></tuv></tu>${body}</body></tmx>`,
)
const bilingual = some(
  '<trans-unit id="a">',
  '</trans-unit>',
  '<source>',
  '</source>',
  '<target>',
  '<target state="new" xml:lang="x">',
  '</target>',
  '<alt-trans>',
  '<segment>',
  '<x equiv-text="&amp;"/>',
  '<g id="1">',
  '<cp hex="1"/>',
  '&nbsp;',
).map(
  (body) =>
    `<xliff version="1.2"><file source-language="en" target-language="vi"><trans-unit id="a"><source>Yes.</source><target>Vâng.</target></trans-unit>${body}</file></xliff>`,
)
const message = some(
  'MIME-Version: 1.0\n',
  'Content-Type: text/html; charset=x\n\n',
  'Content-Type: multipart/related; boundary="a"\n\n',
  '--a\n',
  '=3',
  '=\n',
  '<p>',
)
const subtitles = some('00:00:01,000 --> 00:00:02,000\n', '1\n', 'WEBVTT\n\n', '<i>')
const packed = fc
  .tuple(
    fc.constantFrom('word/document.xml', 'META-INF/container.xml', 'xl/a.xml', 'a'),
    page,
    fc.nat(20),
  )
  .map(([name, text, cut]) => {
    const zip = zipSync({ [name]: strToU8(text) })
    return zip.subarray(0, zip.length - cut)
  })

const anyFile: fc.Arbitrary<readonly [string, Uint8Array]> = fc.oneof(
  fc.tuple(
    fc.constant('a.txt'),
    fc.oneof(asBytes(some('(', '“', '; ', '[1]', 'Ã¡', 'CÇu')), fc.uint8Array({ maxLength: 300 })),
  ),
  fc.tuple(fc.constant('a.html'), asBytes(page)),
  fc.tuple(fc.constant('a.md'), asBytes(markdown)),
  fc.tuple(fc.constant('a.mht'), asBytes(message)),
  fc.tuple(fc.constant('a.srt'), asBytes(subtitles)),
  fc.tuple(fc.constant('a.docx'), packed),
  fc.tuple(fc.constant('a.tmx'), asBytes(memory)),
  fc.tuple(fc.constant('a.xlf'), asBytes(bilingual)),
)

describe('whatever is given', () => {
  it('becomes a pair that is well, or is refused in words', { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(anyFile, fc.boolean(), async ([name, bytes], isTold) => {
        const file = path.join(folder, name)
        writeFileSync(file, bytes)
        const files = /\.(?:tmx|xlf)$/.test(name) ? [file] : [file, other]
        const told = isTold && files.length === 2 ? ['--lang', 'en,vi'] : []
        const options = readOptions(['pair', ...files, ...told])
        if (options === 'help' || 'fault' in options) throw new Error(JSON.stringify(options))
        const problems: string[] = []
        const note = (problem: string) => problems.push(problem)
        const added = options.isMemory
          ? addMemory(options, folder, note)
          : await addPair(options, folder, note)
        if (added) {
          expect(checkPair(added.pair)).toEqual([])
          expect(findUnfitTexts(added.pair)).toEqual([])
        } else expect(problems.join('\n')).toMatch(/\p{Lu}|[.:] /u)
      }),
      { numRuns: inputs },
    )
  })
})

const kinds = [
  ...[
    '\n',
    ' ',
    ' \n',
    '\t',
    '\f',
    '(',
    '“',
    '"a ',
    '.',
    '…',
    '; ',
    '*',
    '_a __b',
    '[',
    '[1]',
    '<',
    '&',
    '`a``',
    '![',
  ],
  ...[
    '<b>',
    '<p>a',
    '<br>',
    '<!--',
    '<a b="',
    '&#x202e;',
    '> ',
    '- a\n',
    '|a|b|\n|-|-|\n',
    '[a](b',
    '[^1]: a\n',
    'a: ---\n',
  ],
  ...[
    '00:00:01,000 --> ',
    'CÇu S«ng ',
    'Ã¡ºÃ',
    'A: b\n',
    'a\u0301',
    '\u200c',
    '\u{e0041}',
    '<p class="ad">x</p>',
    'a',
    '--a\n',
  ],
]
// Of one kind each: what made a reader slow at some time, or could. A million characters.
const size = Number(process.env['SIZE'] ?? 100_000)
const long = (text: string) => text.repeat(Math.ceil(size / text.length))
const ordinary = long('The ship came to Hanoi, and it left.\n\n')

/** The milliseconds that something keeps the processor busy, whatever comes of it and whatever else runs. */
async function timeOf(read: () => unknown): Promise<number> {
  const start = process.cpuUsage()
  try {
    await read()
  } catch (error) {
    // Refused in words, which is as good.
    expect(String(error)).toMatch(/Refusal|Error: (?:this|it|Maximum)/)
  }
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

describe('time is bounded', { timeout: 300_000 }, () => {
  const endings = ['txt', 'html', 'md', 'srt', 'mht'] as const
  it.each(endings)('of a reader: %s', async (ending) => {
    const head = {
      txt: '',
      srt: '',
      md: '---\n',
      html: '<html><body>',
      mht: 'MIME-Version: 1.0\n',
    }[ending]
    const read = (text: string) =>
      extractFile(Buffer.from(head + text), `a.${ending}`, { encoding: null, lines: null })
    await timeOf(() => read('The first one loads what is needed.'))
    const usual = await timeOf(() => read(ordinary))
    for (const kind of kinds) {
      const time = await timeOf(() => read(long(kind)))
      expect([kind, time < 40 * usual + 4000 || time]).toEqual([kind, true])
    }
  })

  it('of the splitter', async () => {
    const usual = await timeOf(() => splitSegments(ordinary, 'en'))
    for (const kind of kinds) {
      const time = await timeOf(() => splitSegments(long(kind), 'en'))
      expect([kind, time < 40 * usual + 4000 || time]).toEqual([kind, true])
    }
  })

  it('of translation memories', async () => {
    const inSegment = (text: string) =>
      `<tmx><body><tu><tuv xml:lang="en"><seg>${text}</seg></tuv><tuv xml:lang="vi"><seg>a</seg></tuv></tu></body></tmx>`
    const usual = await timeOf(() => parseMemory(inSegment(ordinary)))
    for (const kind of [...kinds, 'a<ph/>', '&#x1;']) {
      for (const text of [inSegment(long(kind)), `<!DOCTYPE tmx [${long(kind)}`]) {
        const time = await timeOf(() => parseMemory(text))
        expect([kind, time < 40 * usual + 4000 || time]).toEqual([kind, true])
      }
    }
  })

  it('of 20,000 units, and of 30,000 texts in one', async () => {
    const tuv = (lang: string, text: string) => `<tuv xml:lang="${lang}"><seg>${text}</seg></tuv>`
    const many = (count: number, make: (index: number) => string) =>
      Array.from({ length: count }, (_, index) => make(index)).join('')
    const units = many(
      20_000,
      (n) => `<tu>${tuv('en', `Text ${n}.`)}${tuv('vi', `Bài ${n}.`)}</tu>`,
    )
    const texts = `<tu>${many(30_000, (n) => tuv('en', `Text ${n}.`))}${tuv('vi', 'Bài.')}</tu>`
    for (const body of [units, texts]) {
      const time = await timeOf(() => parseMemory(`<tmx><body>${body}</body></tmx>`))
      expect(time).toBeLessThan(20_000)
    }
  })
})
