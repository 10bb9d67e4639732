import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { digestOf } from '../../src/domain/author/draft.ts'
import type { Passage } from '../../src/domain/pair/pair.ts'
import { checkContent } from '../../src/tools/content/check-content.ts'
import { contentFolder, readPair } from '../../src/tools/content/read-content.ts'

const talks = 'vietnam-japan-phone-talks'
let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'checked-'))
  cpSync(path.join(contentFolder, talks), path.join(folder, talks), { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true }))

const edit = (file: string, change: (text: string) => string): string => {
  const name = path.join(folder, talks, file)
  const text = readFileSync(name, 'utf8')
  const changed = change(text)
  expect(changed).not.toBe(text)
  writeFileSync(name, changed)
  return changed
}
const inPassage = (id: string, change: (text: string) => string) => (text: string) => {
  const at = text.indexOf(`"id": "${id}"`)
  return text.slice(0, at) + change(text.slice(at))
}

describe('a problem of a pair is told with the line where it is', () => {
  it.each<
    [what: string, file: string, change: (text: string) => string, at: string, message: RegExp]
  >([
    [
      'a comma too few',
      'alignment.json',
      (t) => t.replace('"en", "vi"],', '"en", "vi"]'),
      '"passages"',
      /no JSON|cannot be read as JSON \(comma expected\)\. Correct it/,
    ],
    [
      'a comma too many',
      'en.json',
      (t) => t.replace('"lang": "en",', '"lang": "en",,'),
      '"lang": "en",,',
      /cannot be read as JSON \(property name expected\)/,
    ],
    [
      'a comment',
      'en.json',
      (t) => t.replace('  "lang"', '  // en\n  "lang"'),
      '// en',
      /cannot be read as JSON \(invalid comment token\)/,
    ],
    [
      'a key that stands twice',
      'alignment.json',
      inPassage('congratulation', (t) => t.replace('"relation"', '"relation": "same", "relation"')),
      '"relation": "same", "relation"',
      /"relation" stands twice here\. Take/,
    ],
    [
      'a field that there is not',
      'vi.json',
      (t) => t.replace('"outlet"', '"publisher"'),
      '"publisher"',
      /publisher: .*schema/,
    ],
    [
      'a field that is missing',
      'vi.json',
      (t) => t.replace(/"outlet": .*\n/, ''),
      '{',
      /outlet: .*schema/,
    ],
    [
      'a day that there is not',
      'en.json',
      (t) => t.replace('2021-04-28', '2021-02-30'),
      '2021-02-30',
      /date: There is no such day/,
    ],
    [
      'a relation that there is not',
      'alignment.json',
      inPassage('cold-storage', (t) => t.replace('"differs"', '"other"')),
      '"other"',
      /relation: .*schema/,
    ],
    [
      'a score that is none',
      'alignment.json',
      inPassage('congratulation', (t) => t.replace('"relation"', '"score": 2, "relation"')),
      '"score": 2',
      /score: .*schema/,
    ],
    [
      'text that is not composed',
      'vi.json',
      (t) => t.replace('Motegi thăm', 'Motegi thăm'.normalize('NFD')),
      'tha\u0306m',
      /not in composed form/,
    ],
    [
      'another language than the name says',
      'vi.json',
      (t) => t.replace('"lang": "vi"', '"lang": "fr"'),
      '"lang": "fr"',
      /its lang is "fr"\. Make it "vi", or write "id"/,
    ],
    [
      'words that are not there',
      'alignment.json',
      (t) => t.replace('US$1.8 million', 'US$1.9 million'),
      'US$1.9 million',
      /cold-storage: "US\$1\.9 million" is not in its segments/,
    ],
    [
      'corresponding words that are not there',
      'alignment.json',
      inPassage('phone-talks', (t) => t.replace('"held"', '"hold"')),
      '"hold"',
      /phone-talks: "hold" is not in/,
    ],
    [
      'a segment that there is not',
      'alignment.json',
      inPassage('congratulation', (t) => t.replace('"p2a"', '"p2x"')),
      '"p2x"',
      /congratulation: There is no segment "p2x"/,
    ],
    [
      'a segment that is in no passage',
      'vi.json',
      (t) => t.replace('"p2a"', '"p2x"'),
      '"p2x"',
      /p2x: No passage has this segment\. Add it/,
    ],
    [
      'an id that is taken',
      'alignment.json',
      (t) => t.replace('"id": "congratulation"', '"id": "phone-talks", "formerly": []'),
      '"phone-talks", "formerly"',
      /"phone-talks" is taken/,
    ],
    [
      'a passage that says nothing of what differs',
      'alignment.json',
      inPassage('congratulation', (t) => t.replace('"only"', '"same"')),
      '"congratulation"',
      /"same" needs segments of both/,
    ],
    [
      'white space at the end of a block',
      'en.json',
      (t) =>
        t.replace(
          'relations with a high level of political trust.',
          'relations with a high level of political trust. ',
        ),
      'political trust. ',
      /ends with white space\. Remove it/,
    ],
  ])('%s', (_what, file, change, at, message) => {
    const text = edit(file, change)
    const line = text.slice(0, text.indexOf(at)).split('\n').length
    const read = readPair(talks, folder)
    const place = `${path.join(folder, talks, file)}:${line}: `
    const there = (read.ok ? [] : read.problems).filter((problem) => problem.startsWith(place))
    expect(there.map((problem) => problem.slice(place.length))).toContainEqual(
      expect.stringMatching(message),
    )
  })
})

describe('npm run check', () => {
  const check = () => checkContent(folder)

  it('says how many passages of a draft nobody has confirmed', () => {
    edit('alignment.json', (text) => {
      const data = JSON.parse(text) as { passages: Passage[] }
      const passages = data.passages.map((passage, index) =>
        index < 7 ? { ...passage, score: 0.5, drafted: digestOf(passage) } : passage,
      )
      return JSON.stringify({ ...data, status: 'draft', passages })
    })
    const { report, problems } = check()
    expect(report).toEqual([
      expect.stringContaining(`${talks}: draft, 30 passages, 7 not confirmed yet. Read them`),
    ])
    expect(problems).toEqual([])
  })

  it('does not take a draft without scores for one that somebody has read', () => {
    edit('alignment.json', (text) =>
      JSON.stringify({ ...(JSON.parse(text) as object), status: 'draft' }),
    )
    expect(check().report).toEqual([
      expect.stringContaining('0 not confirmed yet. Where a person has read all of it'),
    ])
  })

  // Starts Node, and so needs its time.
  it('fails where there are problems, and counts them', { timeout: 60_000 }, () => {
    edit('en.json', (text) => text.replace('"VNS"', '""'))
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'src/tools/check.ts'],
      {
        cwd: path.resolve(import.meta.dirname, '../..'),
        encoding: 'utf8',
        env: { ...process.env, CONTENT: folder },
      },
    )
    expect(stderr).toMatch(/en\.json:4: outlet: .*\n1 problem\n$/)
    expect(status).toBe(1)
  })
})
