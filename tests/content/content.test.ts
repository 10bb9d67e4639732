import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Ajv } from 'ajv'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { publishedSchemas } from '../../src/tools/content/json-schema.ts'
import { contentFolder, pairIds, readPair } from '../../src/tools/content/read-content.ts'

const talks = 'vietnam-japan-phone-talks'

describe.each(pairIds())('the pair %s', (id) => {
  it('has no problem', () => {
    const read = readPair(id)
    expect(read.ok ? [] : read.problems).toEqual([])
  })

  it('is valid by the published schemas, which its files name', () => {
    for (const file of readdirSync(path.join(contentFolder, id))) {
      if (!file.endsWith('.json')) continue
      const data = JSON.parse(readFileSync(path.join(contentFolder, id, file), 'utf8')) as {
        $schema: string
      }
      const schema: unknown = JSON.parse(
        readFileSync(path.resolve(contentFolder, id, data.$schema), 'utf8'),
      )
      const ajv = new Ajv({ strict: false, formats: { date: true, uri: true } })
      expect(ajv.validate(schema as object, data), ajv.errorsText()).toBe(true)
    }
  })

  it('says why in one sentence', () => {
    const read = readPair(id)
    const whys = read.ok
      ? read.pair.passages.flatMap((p) => p.differences?.flatMap((d) => [d.why.en, d.why.vi]) ?? [])
      : []
    for (const why of whys) expect(why).toMatch(/^\p{Lu}[^.!?]*(\d\.\d[^.!?]*)*\.$/u)
  })
})

describe('the published schemas', () => {
  it('are those that validate (npm run schema writes them)', () => {
    for (const [file, text] of publishedSchemas()) {
      const published = path.resolve(contentFolder, '../public/schema', file)
      expect(readFileSync(published, 'utf8')).toBe(text)
    }
  })
})

describe('a broken pair', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'content-'))
    cpSync(contentFolder, folder, { recursive: true })
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const edit = (file: string, change: (text: string) => string) => {
    const name = path.join(folder, talks, file)
    writeFileSync(name, change(readFileSync(name, 'utf8')))
  }
  const problems = () => {
    const read = readPair(talks, folder)
    return read.ok ? [] : read.problems
  }

  it.each<[string, string, (text: string) => string, RegExp]>([
    [
      'is cut off',
      'en.json',
      (t) => t.slice(0, 900),
      /en\.json:\d+: cannot be read as JSON \(unexpected end of string\)\. Correct it/,
    ],
    [
      'lacks a field',
      'vi.json',
      (t) => t.replace('"outlet"', '"outlets"'),
      /vi\.json:\d+: outlet: .*schema/,
    ],
    [
      'has an unknown relation',
      'alignment.json',
      (t) => t.replace('"partial"', '"similar"'),
      /alignment\.json:\d+: passages\.0\.relation: .*schema/,
    ],
    [
      'has a script for an address',
      'vi.json',
      (t) => t.replace('https://zing', 'javascript:zing'),
      /vi\.json:\d+: url: .*schema/,
    ],
    [
      'has a day that there is not',
      'en.json',
      (t) => t.replace('2021-04-28', '2021-02-30'),
      /en\.json:\d+: date: There is no such day/,
    ],
    [
      'is not composed',
      'vi.json',
      (t) => t.normalize('NFD'),
      /vi\.json:\d+: ".*" is not in composed form\. Save it/,
    ],
    [
      'has half of a character',
      'vi.json',
      (t) => t.replace('Zing News', 'Zing \\ud83d'),
      /vi\.json:\d+: "Zing .*" has half of a character\. Write/,
    ],
    [
      'has a control character',
      'en.json',
      (t) => t.replace('"VNS"', '"V\\u0000NS"'),
      /en\.json:\d+: "V\\u0000NS" has a control character\. Take it out/,
    ],
    [
      'names a prototype',
      'en.json',
      (t) => t.replace('{', '{ "__proto__": { "outlet": "Nobody" },'),
      /en\.json:\d+: __proto__: .*schema/,
    ],
    [
      'is nested without an end in sight',
      'en.json',
      () => '['.repeat(100_000) + ']'.repeat(100_000),
      /en\.json:\d+: .*schema/,
    ],
    [
      'says another language than its name',
      'vi.json',
      (t) => t.replace('"lang": "vi"', '"lang": "fr"'),
      /vi\.json:\d+: its lang is "fr"\. Make it "vi", or write "id"/,
    ],
    [
      'quotes what is not there',
      'alignment.json',
      (t) => t.replace('US$1.8 million', 'US$1.9 million'),
      /alignment\.json:\d+: cold-storage: "US\$1\.9 million" is not in/,
    ],
    [
      'has an orphan',
      'en.json',
      (t) => t.replace('"id": "p13"', '"id": "p13x"'),
      /en\.json:\d+: p13x: No passage has this segment/,
    ],
  ])(
    'that %s is named with its file, its line, its id and what to do',
    (_name, file, change, expected) => {
      edit(file, change)
      expect(problems()).toContainEqual(expect.stringMatching(expected))
    },
  )

  it('whose languages name a prototype is as it would be without that', () => {
    edit('alignment.json', (t) =>
      t.replaceAll('"segments": {', '"segments": { "__proto__": ["p1"],'),
    )
    expect(readPair(talks, folder)).toEqual(readPair(talks))
  })

  it('whose folder is no slug is told so', () => {
    cpSync(path.join(folder, talks), path.join(folder, 'Phone Talks'), { recursive: true })
    const read = readPair('Phone Talks', folder)
    expect(read.ok ? [] : read.problems).toContainEqual(expect.stringMatching(/folder's name/))
  })

  it('without one of its files is told which', () => {
    rmSync(path.join(folder, talks, 'vi.json'))
    expect(problems()).toContainEqual(expect.stringMatching(/vi\.json: cannot be read.*Add it/))
  })
})
