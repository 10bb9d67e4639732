import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { segmentsOf } from '../../src/domain/alignment.ts'
import { checkPair, findUnfitTexts } from '../../src/domain/check.ts'
import { pairAsTmx } from '../../src/domain/export/tmx.ts'
import { blockText } from '../../src/domain/pair.ts'
import type { Pair } from '../../src/domain/pair.ts'
import { addMemory } from '../../src/tools/add/add-memory.ts'
import { addPair } from '../../src/tools/add/add-pair.ts'
import { readOptions } from '../../src/tools/add/options.ts'
import { reportOf } from '../../src/tools/add/report.ts'
import { writePair } from '../../src/tools/add/write-pair.ts'
import { pairIds, readPair } from '../../src/tools/read-content.ts'
import { anyPair } from '../domain/export/any-pair.ts'
import { article, block, pair, passage } from '../domain/make-pair.ts'

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
  const changed = await writePair(added.pair, added.sources, path.join(folder, 'pair'))
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

/** By the id of each passage that both articles tell: the texts of its segments. */
function linksIn({ articles, passages }: Pair) {
  return passages
    .filter(({ segments }) => Object.keys(segments).length === 2)
    .map((passage) => [
      passage.id,
      ...articles.map((article) => segmentsOf(article, passage).map(({ text }) => text.trim())),
    ])
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
  it.each(pairIds())('comes back well, with its segments, links and ids: %s', async (id) => {
    const before = contentPair(id)
    const { problems, report } = await add(pairAsTmx(before))
    expect(problems).toEqual([])
    const now = pairNow()
    expect(linksIn(now)).toEqual(linksIn(before))
    expect(now.status).toBeUndefined()
    for (const passage of now.passages) {
      expect([passage.relation, passage.score, passage.drafted]).toEqual([
        'same',
        undefined,
        undefined,
      ])
    }
    now.articles.forEach(({ lang, outlet, date, url }, index) => {
      const { blocks: _, ...stated } = before.articles[index] ?? { blocks: [] }
      expect({ lang, outlet, ...(date && { date }), ...(url && { url }) }).toEqual(stated)
    })
    const lost = before.passages.filter(({ differences }) => differences)
    for (const { id, relation, differences } of lost) {
      expect(report).toContain(`${id}: "${relation}" in the file, "same" here`)
      for (const { why } of differences ?? []) expect(report).toContain(why.vi)
    }
    expect(report).toContain('What only one article says is not in TMX of ours')
  })

  it('comes back as a good pair, whatever its texts are', () => {
    fc.assert(
      fc.property(anyPair, (before) => {
        fc.pre(before.passages.some(({ relation }) => relation !== 'only'))
        const name = path.join(folder, 'any.tmx')
        writeFileSync(name, pairAsTmx(before))
        const problems: string[] = []
        const options = optionsOf(['any', name])
        const added = addMemory(options, folder, (problem) => problems.push(problem))
        expect(problems).toEqual([])
        if (!added) throw new Error('not added')
        expect(checkPair(added.pair)).toEqual([])
        expect(findUnfitTexts(added.pair)).toEqual([])
        expect(new Map(linksIn(added.pair).map(([id, ...texts]) => [id, texts]))).toEqual(
          new Map(linksIn(before).map(([id, ...texts]) => [id, texts])),
        )
      }),
    )
  })

  it('keeps the segments of a passage in one block where they were in one', async () => {
    const en = article(
      'en',
      block('paragraph', 'a: They met,\u00a0 ', 'b: they spoke; ', 'c: they parted.'),
      block('paragraph', 'd: It rained.'),
    )
    const vi = article('vi', block('paragraph', 'p: Họ gặp nhau. ', 'q: Trời mưa. ', 'r: Họ về.'))
    await add(
      pairAsTmx(
        pair(
          en,
          vi,
          passage('talks', 'same', { en: ['a', 'b', 'd'], vi: ['p', 'r'] }),
          passage('end', 'same', { en: ['c'], vi: ['q'] }),
        ),
      ),
    )
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
    ['what is no TMX', '<xliff/>', [], /memory\.tmx: This cannot be read as TMX: .*Correct/],
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
    [['pair', 'a.tmx', 'b.txt'], 'Give one TMX file alone'],
    [['pair', 'a.txt'], 'Give an id and two files, or an id and one TMX file'],
    [['pair', 'a.tmx', '--lexicon', 'words.tsv'], 'Leave --lexicon out'],
  ])('a command such as %j', (args, fault) => {
    expect(readOptions(args)).toEqual({ fault: expect.stringContaining(fault) as string })
  })
})

// Each run has to start Node and to load all that the command needs.
describe('the commands', { timeout: 60_000 }, () => {
  const run = (tool: string, ...args: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', `src/tools/${tool}.ts`, ...args], {
      cwd: path.resolve(import.meta.dirname, '../..'),
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
