import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Conflict } from '../../../src/tools/add/conflict.ts'
import { lockPair } from '../../../src/tools/add/lock-pair.ts'
import { changeTogether, healFolder, stateOf } from '../../../src/tools/add/pair-folder.ts'
import { readPair } from '../../../src/tools/content/read-content.ts'

let content: string
let folder: string
beforeEach(() => {
  content = mkdtempSync(path.join(tmpdir(), 'kept-'))
  folder = path.join(content, 'pair')
})
afterEach(() => rmSync(content, { recursive: true }))

const bytes = (text: string) =>
  new Map([
    ['a.json', Buffer.from(text)],
    ['b.json', Buffer.from(text)],
  ])
const read = (name: string) => readFileSync(path.join(folder, name), 'utf8')
const put = (name: string, text: string) => {
  writeFileSync(path.join(folder, name), text)
}

describe('files of a pair that change together', () => {
  it('are all there, and nothing else is', () => {
    changeTogether(folder, bytes('1'), [], stateOf(folder))
    changeTogether(folder, new Map([['a.json', Buffer.from('2')]]), ['b.json'], stateOf(folder))
    expect(readdirSync(folder)).toEqual(['a.json'])
    expect(read('a.json')).toBe('2')
  })

  it.each(['a.json', 'c.json'])('stay where %s was changed after it was read', (name) => {
    changeTogether(folder, bytes('1'), [], new Map())
    put('c.json', '1')
    const before = stateOf(folder)
    put(name, 'of a person')
    expect(() => {
      changeTogether(folder, bytes('2'), [], before)
    }).toThrow(/changed while the command ran, and stays as it is/)
    expect(read(name)).toBe('of a person')
    expect(read('b.json')).toBe('1')
    expect(readdirSync(folder)).toEqual(['a.json', 'b.json', 'c.json'])
  })

  it('are not put in the place of one that has come since', () => {
    const before = stateOf(folder)
    mkdirSync(folder)
    put('a.json', 'of a person')
    expect(() => {
      changeTogether(folder, bytes('2'), [], before)
    }).toThrow(Conflict)
    expect(readdirSync(folder)).toEqual(['a.json'])
  })

  it('are never written through a link', () => {
    mkdirSync(folder)
    const outside = path.join(content, 'outside')
    writeFileSync(outside, 'mine')
    symlinkSync(outside, path.join(folder, 'a.json'))
    expect(() => stateOf(folder)).toThrow(/symbolic link/)
    rmSync(path.join(folder, 'a.json'))
    symlinkSync(outside, path.join(folder, '.a.json.new'))
    changeTogether(folder, bytes('2'), [], stateOf(folder))
    expect(readFileSync(outside, 'utf8')).toBe('mine')
    expect(read('a.json')).toBe('2')
  })

  it('are not in a folder that is a link away', () => {
    const away = mkdtempSync(path.join(tmpdir(), 'away-'))
    symlinkSync(away, folder)
    expect(() => stateOf(folder)).toThrow(/leads away/)
    rmSync(away, { recursive: true })
  })
})

describe('a correction after a run that was cut off', () => {
  it('stays, and the next run says so', () => {
    mkdirSync(folder)
    put('a.json', '1')
    const before = stateOf(folder).get('a.json')
    put('.a.json.new', '2')
    const after = stateOf(folder).get('a.json')
    put('.unfinished', JSON.stringify([{ name: 'a.json', before, after: 'x'.repeat(64) }]))
    put('a.json', 'of a person')
    expect(before).toBe(after)
    expect(() => {
      healFolder(folder, () => undefined)
    }).toThrow(/a\.json: this was changed after .* \.a\.json\.new/)
    expect(read('a.json')).toBe('of a person')
    expect(read('.a.json.new')).toBe('2')
  })
})

describe('a lock', () => {
  it('keeps a second run out until the first is done', () => {
    const unlock = lockPair(content, 'pair')
    expect(() => lockPair(content, 'pair')).toThrow(/Another run \(process \d+\) is at work/)
    lockPair(content, 'other')()
    unlock()
    lockPair(content, 'pair')()
    expect(readdirSync(content)).toEqual([])
  })

  it('of a run that is no more is taken over', () => {
    const gone = spawnSync(process.execPath, ['--version']).pid
    writeFileSync(path.join(content, '.pair.lock'), String(gone))
    lockPair(content, 'pair')()
    expect(readdirSync(content)).toEqual([])
  })
})

describe('content that is a link', { timeout: 30_000 }, () => {
  it('out of the content is not followed by the check', () => {
    mkdirSync(folder)
    const secret = path.join(content, 'secret.json')
    writeFileSync(secret, '{"secret": 1}')
    symlinkSync(secret, path.join(folder, 'alignment.json'))
    const pair = readPair('pair', content)
    expect(pair.ok ? [] : pair.problems).toEqual([expect.stringMatching(/symbolic link leads out/)])
  })
})

// Each run has to start Node and to load all that the command needs: all of them with `EVERY_WRITE=1`.
const step = process.env['EVERY_WRITE'] === undefined ? 9 : 1
describe('a run that is killed', { timeout: 600_000 }, () => {
  const root = path.resolve(import.meta.dirname, '../../..')
  const run = (first: string, cutOffAt?: number) =>
    spawnSync(
      process.execPath,
      [
        ...['--import', 'tsx'],
        ...(cutOffAt === undefined ? [] : ['--import', './tests/tools/add/cut-off.ts']),
        ...['src/tools/add.ts', 'pair', first, path.join(content, 'two.txt'), '--lang', 'en,vi'],
      ],
      {
        cwd: root,
        encoding: 'utf8',
        env: { ...process.env, CONTENT: content, CUT_OFF_AT: String(cutOffAt ?? -1) },
      },
    )
  const files = () =>
    readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')])

  it('at any change of the disk loses nothing, and the next run heals it', () => {
    const one = path.join(content, 'one.txt')
    const page = path.join(content, 'one.md')
    writeFileSync(one, 'The ship came to Hanoi on May 3.\n')
    writeFileSync(page, 'The ship came to Hanoi on May 3.\n\nIt left on May 4.\n')
    writeFileSync(path.join(content, 'two.txt'), 'Tàu đến Hà Nội ngày 3/5.\n')
    expect(run(one).status).toBe(0)
    // A correction of a person, which has to be there whatever happens.
    const corrected = read('en.json').replace('"outlet": "one"', '"outlet": "The Desk"')
    const start = new Map([...files().map(([name, text]) => [name ?? '', text ?? ''] as const)])
    start.set('en.json', corrected)
    let end: unknown = null
    let at = 0
    for (; at < 100; at += step) {
      rmSync(folder, { recursive: true })
      mkdirSync(folder)
      for (const [name, text] of start) put(name, text)
      const { signal } = run(page, at)
      if (signal === null) break
      expect(existsSync(path.join(folder, 'en.json'))).toBe(true)
      expect(read('en.json')).toContain('The Desk')
      const healed = run(page)
      const told = healed.stderr.replace(/^aligning: .*\n/gm, '')
      expect([at, healed.status, told]).toEqual([
        at,
        0,
        expect.stringMatching(/^$|^pair: a run before this one was cut off.*\n$/),
      ])
      expect(read('en.json')).toContain('The Desk')
      expect(readPair('pair', content).ok).toBe(true)
      end ??= files()
      expect(files()).toEqual(end)
    }
    expect(at).toBeGreaterThan(10)
  })
})
