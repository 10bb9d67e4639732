import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { pairAsTmx } from '../../../src/domain/export/tmx.ts'
import { blockText } from '../../../src/domain/pair/pair.ts'
import type { Pair } from '../../../src/domain/pair/pair.ts'
import { addMemory } from '../../../src/tools/add/add-memory.ts'
import { addPair } from '../../../src/tools/add/add-pair.ts'
import { readOptions } from '../../../src/tools/add/options.ts'
import { reportOf } from '../../../src/tools/add/report.ts'
import { writePair } from '../../../src/tools/add/write-pair.ts'
import { pairIds, readPair } from '../../../src/tools/content/read-content.ts'
import { anyWellPair } from '../../domain/export/any-pair.ts'
import { article, block, crossingPair, pair, passage } from '../../domain/make-pair.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'memory-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const file = (name: string) => path.join(folder, 'pair', name)
function optionsOf(args: readonly string[]) {
  const options = readOptions(args)
  if (options === 'help' || 'fault' in options) throw new Error(JSON.stringify(options))
  return options
}
/** Adds a pair as the command does, and gives its report or its problems. */
async function add(tmx: string | Uint8Array, ...more: string[]) {
  const name = path.join(folder, 'memory.tmx')
  writeFileSync(name, tmx)
  const problems: string[] = []
  const options = optionsOf(['pair', name, ...more])
  const added = addMemory(options, folder, (problem) => problems.push(problem))
  if (!added) return { problems, report: '' }
  const changed = await writePair(added, path.join(folder, 'pair'))
  return { problems, report: reportOf(added, changed) }
}
function pairNow(): Pair {
  const now = readPair('pair', folder)
  if (!now.ok) throw new Error(now.problems.join('\n'))
  return now.pair
}
function contentPair(id: string): Pair {
  const read = readPair(id)
  if (!read.ok) throw new Error(read.problems.join('\n'))
  return read.pair
}

const tuv = (lang: string, seg: string) => `<tuv xml:lang="${lang}"><seg>${seg}</seg></tuv>`
const tmx = (...units: string[]) =>
  `<?xml version="1.0" encoding="UTF-16"?><tmx version="1.4"><header srclang="en"/><body>` +
  `${units.join('')}</body></tmx>`
const greetings = tmx(
  `<tu tuid="7">${tuv('en-US', 'Good morning, all of you.')}${tuv('vi', 'Chào buổi sáng.')}</tu>`,
  `<tu tuid="thanks">${tuv('en-US', 'Thanks.')}${tuv('vi', 'Cảm ơn.')}</tu>`,
  `<tu tuid="thanks">${tuv('vi', 'Tạm biệt nhé.')}</tu>`,
)

describe('a pair that was taken out', () => {
  it.each(pairIds())('comes back whole, but for its id: %s', async (id) => {
    const before = contentPair(id)
    const { problems, report } = await add(pairAsTmx(before))
    expect(problems).toEqual([])
    expect(pairNow()).toEqual({ ...before, id: 'pair' })
    expect(report).not.toContain('by hand')
  })

  it('comes back whole whatever it is, but for its id and how sure the aligner was', () => {
    fc.assert(
      fc.property(anyWellPair, fc.boolean(), (well, isDraft) => {
        const before: Pair = { ...well, ...(isDraft && { status: 'draft' }) }
        const scored = before.passages.map((one) => ({ ...one, score: 0.5, drafted: '1a' }))
        const name = path.join(folder, 'any.tmx')
        writeFileSync(name, pairAsTmx(isDraft ? { ...before, passages: scored } : before))
        const problems: string[] = []
        const options = optionsOf(['any', name])
        const added = addMemory(options, folder, (problem) => problems.push(problem))
        expect(problems).toEqual([])
        expect(added?.pair).toEqual({ ...before, id: 'any' })
        expect(added?.remarks).toEqual([])
      }),
    )
  })

  const price = crossingPair().passages[2]
  const difference = price?.differences?.[0]
  const told = (type: string, value: unknown) =>
    `<prop type="${type}"><![CDATA[${typeof value === 'string' ? value : JSON.stringify(value)}]]></prop>`
  const shown = { relation: 'same', segments: price?.segments, id: 'price' }
  const differs = told('x-relation', 'differs')
  it.each<[string, string, object, RegExp, 'draft' | undefined]>([
    [
      'no difference',
      differs,
      shown,
      /price: "differs" in the file, "same" here.*names what/s,
      'draft',
    ],
    ['no JSON', differs + told('x-difference', '{'), shown, /x-difference cannot be read/, 'draft'],
    [
      'another form',
      differs + told('x-difference', { ...difference, kind: 'opinion' }),
      shown,
      /x-difference cannot be read/,
      'draft',
    ],
    [
      'words that do not stand there',
      differs + told('x-difference', { ...difference, words: { en: 'US$7', vi: '6 USD' } }),
      shown,
      /"US\$7" is not in its segments \(en\)/,
      'draft',
    ],
    [
      'a control character in a reason',
      differs + told('x-difference', { ...difference, why: { en: 'Six.\0', vi: 'Sáu.' } }),
      shown,
      /x-difference cannot be read/,
      'draft',
    ],
    [
      'a relation that its texts do not have',
      told('x-relation', 'only'),
      shown,
      /price: "only" in the file, "same" here/,
      'draft',
    ],
    [
      'words that correspond to none',
      told('x-relation', 'same') + told('x-words', [{ en: 'US$5' }]),
      shown,
      /price: its words that correspond do not fit/,
      undefined,
    ],
    [
      'a former id that is taken',
      told('x-relation', 'same') + told('x-formerly', ['weather']),
      shown,
      /price: its former ids cannot be read or are taken/,
      undefined,
    ],
  ])(
    'comes back without %s that is broken, says so',
    async (_what, props, passage, remark, status) => {
      const ours = /(?<=<tu tuid="price">).*?(?=<tuv)/s
      const note = '<note>Five, six.</note>'
      const { problems, report } = await add(
        pairAsTmx(crossingPair()).replace(ours, () => note + props),
      )
      expect(problems).toEqual([])
      const now = pairNow()
      expect(now.passages[2]).toEqual(passage)
      expect(now.status).toBe(status)
      expect(report).toMatch(remark)
      if (status) expect(report).toMatch(/right by hand.*Five, six\./s)
    },
  )

  it('comes back in paragraphs where its blocks are broken, and says so', async () => {
    const text = pairAsTmx(crossingPair()).replaceAll('headline', 'poem')
    const { problems, report } = await add(text)
    expect(problems).toEqual([])
    expect(pairNow().articles[1].blocks.map(({ kind }) => kind)).not.toContain('headline')
    expect(pairNow().articles[0].blocks).toEqual(crossingPair().articles[0].blocks)
    expect(report).toContain('vi: the blocks that the file tells of do not fit its texts.')
  })

  it('without its blocks keeps the segments of a passage in one where they were in one', async () => {
    const en = article(
      'en',
      block('paragraph', 'a: They met,\u00a0 ', 'b: they spoke; ', 'c: they parted.'),
      block('paragraph', 'd: It rained.'),
    )
    const vi = article('vi', block('paragraph', 'p: Họ gặp nhau. ', 'q: Trời mưa. ', 'r: Họ về.'))
    const made = pair(
      en,
      vi,
      passage('talks', 'same', { en: ['a', 'b', 'd'], vi: ['p', 'r'] }),
      passage('end', 'same', { en: ['c'], vi: ['q'] }),
    )
    await add(pairAsTmx(made).replace(/ *<prop type="x-blocks".*\n/g, ''))
    expect(
      pairNow().articles.map(({ blocks }) =>
        blocks.map(({ segments }) => segments.map(({ text }) => text)),
      ),
    ).toEqual([
      [['They met,\u00a0 ', 'they spoke;'], ['they parted.'], ['It rained.']],
      [['Họ gặp nhau.'], ['Trời mưa.'], ['Họ về.']],
    ])
  })

  it('can be renewed with its texts, which are beside it, without a loss', async () => {
    await add(pairAsTmx(contentPair('vietnam-japan-phone-talks')))
    const before = pairNow()
    const problems: string[] = []
    const options = optionsOf(['pair', file('en.txt'), file('vi.txt')])
    const again = await addPair(options, folder, (problem) => problems.push(problem))
    expect(problems).toEqual([])
    expect(again?.pair).toEqual(before)
  })
})

describe('a translation memory of another tool', () => {
  it.each<[string, string | Uint8Array]>([
    ['UTF-8, whatever it states', greetings],
    ['UTF-8 with a byte order mark', `\ufeff${greetings}`],
    ['UTF-16 with a byte order mark', Buffer.from(`\ufeff${greetings}`, 'utf16le')],
    ['UTF-16 without one', Buffer.from(greetings, 'utf16le')],
    [
      'what it states',
      Buffer.from(
        tmx(
          `<tu>${tuv('en-US', 'Good morning, all of you.')}${tuv('vi', 'Ch&#224;o bu&#7893;i s&#225;ng.')}</tu>`,
          `<tu tuid="thanks">${tuv('en-US', 'Thanks.')}${tuv('vi', 'C&#7843;m \u01a1n.')}</tu>`,
          `<tu>${tuv('vi', 'T&#7841;m bi&#7879;t nh\u00e9.')}</tu>`,
        )
          .replace('UTF-16', 'windows-1258')
          .replace('\u01a1', '\u00f5'),
        'latin1',
      ),
    ],
  ])('in %s gives a segment and a paragraph a text, and a passage a unit', async (_how, text) => {
    const { problems, report } = await add(text)
    expect(problems).toEqual([])
    const { articles, passages, status } = pairNow()
    expect(status).toBeUndefined()
    expect(articles.map(({ lang, blocks }) => [lang, ...blocks.map(blockText)])).toEqual([
      ['en-US', 'Good morning, all of you.', 'Thanks.'],
      ['vi', 'Chào buổi sáng.', 'Cảm ơn.', 'Tạm biệt nhé.'],
    ])
    expect(passages).toEqual([
      { id: 'good-morning', relation: 'same', segments: { 'en-US': ['p1'], vi: ['p1'] } },
      { id: 'thanks', relation: 'same', segments: { 'en-US': ['p2'], vi: ['p2'] } },
      { id: 'tam-biet-nhe', relation: 'only', segments: { vi: ['p3'] } },
    ])
    expect(readFileSync(file('vi.txt'), 'utf8')).toBe(
      'Chào buổi sáng.\n\nCảm ơn.\n\nTạm biệt nhé.\n',
    )
    expect(report).not.toContain('by hand')
  })

  it('is in the languages and has the fields that it is told', async () => {
    await add(greetings, '--lang', 'vi,en', '--outlet', 'Một,One', '--date', ',2021-04-27')
    const [first, second] = pairNow().articles
    expect([first.lang, first.outlet, first.date]).toEqual(['vi', 'Một', undefined])
    expect([second.lang, second.outlet, second.date]).toEqual(['en', 'One', '2021-04-27'])
  })
})

describe('what is refused, and nothing is written', () => {
  it.each<[string, string, string[], RegExp]>([
    ['what is no TMX', '<memo/>', [], /memory\.tmx: This cannot be read as TMX: .*Correct/],
    ['a language that is not in it', greetings, ['--lang', 'en,fr'], /no text in "fr"/],
    ['one language of two', greetings, ['--lang', 'en,'], /--lang: Say both languages/],
    ['one language twice', greetings, ['--lang', 'vi,vi'], /"vi"/],
    [
      'a language without a text',
      tmx(`<tu>${tuv('en', 'Yes.')}${tuv('vi', ' ')}</tu>`),
      [],
      /memory\.tmx: there is no text in "vi"/,
    ],
    ['a day that there is not', greetings, ['--date', '2021-02-30,'], /date: There is no such day/],
    [
      'an encoding that there is not',
      greetings,
      ['--encoding', 'klingon,'],
      /no encoding "klingon"/,
    ],
  ])('%s', async (_what, text, more, expected) => {
    const { problems } = await add(text, ...more)
    expect(problems).toEqual(expect.arrayContaining([expect.stringMatching(expected)]))
    expect(readdirSync(folder)).toEqual(['memory.tmx'])
  })

  it('a pair that is there', async () => {
    await add(greetings)
    const before = readFileSync(file('alignment.json'), 'utf8')
    expect((await add(greetings)).problems).toEqual([
      expect.stringMatching(/"pair" is there already.*Choose another id, or renew/),
    ])
    expect(readFileSync(file('alignment.json'), 'utf8')).toBe(before)
  })

  it.each([
    [['pair', 'a.tmx', 'b.txt'], 'a.tmx: Give a TMX or XLIFF file alone'],
    [['pair', 'b.txt', 'a.xlf'], 'a.xlf: Give a TMX or XLIFF file alone'],
    [['pair', 'a.txt'], 'Give an id and two files, or an id and one TMX or XLIFF file'],
    [['pair', 'a.tmx', '--lexicon', 'words.tsv'], 'Leave --lexicon out'],
  ])('a command such as %j', (args, fault) => {
    expect(readOptions(args)).toEqual({ fault: expect.stringContaining(fault) as string })
  })
})

// Each run has to start Node and to load all that the command needs.
describe('the commands', { timeout: 60_000 }, () => {
  const run = (tool: string, ...args: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', `src/tools/${tool}.ts`, ...args], {
      cwd: path.resolve(import.meta.dirname, '../../..'),
      encoding: 'utf8',
      env: { ...process.env, CONTENT: folder },
    })

  it('add a pair, and find it well', () => {
    const name = path.join(folder, 'memory.TMX')
    writeFileSync(name, pairAsTmx(contentPair('vietnam-japan-phone-talks')))
    const added = run('add', 'pair', name, '--lang', 'en,vi')
    expect([added.stderr, added.status]).toEqual(['', 0])
    expect(added.stdout).toContain('Written: en.txt, vi.txt, en.json, vi.json, alignment.json')
    const checked = run('check')
    expect([checked.stderr, checked.status]).toEqual(['', 0])
    expect(checked.stdout).toMatch(/^pair: well, \d+ passages\n$/)
  })
})
