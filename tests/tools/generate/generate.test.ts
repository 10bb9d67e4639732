import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { blockText } from '../../../src/domain/pair/pair.ts'
import { readPair } from '../../../src/tools/content/read-content.ts'
import {
  readGenerateOptions,
  writeMadeUpPairs,
} from '../../../src/tools/generate/write-made-up-pairs.ts'

const root = path.resolve(import.meta.dirname, '../../..')
let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'generated-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Runs a tool as its npm script does. It starts Node, and so needs its time. */
function run(tool: string, args: readonly string[], content?: string) {
  const env = { ...process.env, ...(content !== undefined && { CONTENT: content }) }
  return spawnSync(process.execPath, ['--import', 'tsx', `src/tools/${tool}.ts`, ...args], {
    cwd: root,
    encoding: 'utf8',
    env,
  })
}
const generate = (out: string, seed: number) =>
  writeMadeUpPairs({ out, pairs: 2, passages: 30, seed })

describe('generated content', () => {
  it('is the same, byte for byte, by the same seed', () => {
    const outs = ['one', 'two', 'other'].map((name) => path.join(folder, name))
    const bytes = outs.map((out, index) => {
      generate(out, index < 2 ? 5 : 6)
      const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).sort()
      return files.map((name) =>
        name.includes('.') ? [name, readFileSync(path.join(out, name), 'utf8')] : [name],
      )
    })
    expect(bytes[0]?.map(([name]) => name)).toEqual(
      ['made-up-1', 'made-up-2'].flatMap((id) => [
        id,
        ...['alignment.json', 'en.json', 'en.txt', 'vi.json', 'vi.txt'].map((file) =>
          path.join(id, file),
        ),
      ]),
    )
    expect(bytes[1]).toEqual(bytes[0])
    expect(bytes[2]).not.toEqual(bytes[0])
  })

  it('is found well where CONTENT says, from the root on', { timeout: 60_000 }, () => {
    generate(folder, 1)
    const check = run('check', [], path.relative(root, folder))
    expect(check.stdout).toBe('made-up-1: well, 30 passages\nmade-up-2: well, 30 passages\n')
  })

  it('has its text for its sources', () => {
    generate(folder, 1)
    const read = readPair('made-up-2', folder)
    if (!read.ok) throw new Error(read.problems.join('\n'))
    for (const { lang, blocks } of read.pair.articles) {
      const source = readFileSync(path.join(folder, 'made-up-2', `${lang}.txt`), 'utf8')
      expect(source.trimEnd().split('\n\n')).toEqual(blocks.map(blockText))
    }
  })

  it('is what the command is asked for', () => {
    const args = ['--out', 'x', '--pairs', '2', '--passages', '30', '--seed', '7']
    expect(readGenerateOptions(args)).toEqual({ out: 'x', pairs: 2, passages: 30, seed: 7 })
    expect(readGenerateOptions(args.slice(0, 6))).toMatchObject({ seed: 1 })
  })

  it.each([
    ['no folder', ['--pairs', '1', '--passages', '1']],
    ['no passages', ['--out', 'x', '--pairs', '1']],
    ['a number that is none', ['--out', 'x', '--pairs', '1', '--passages', 'many']],
    ['a seed that is none', ['--out', 'x', '--pairs', '1', '--passages', '1', '--seed', '0.5']],
  ])('with %s is not made', (_name, args) => {
    expect(readGenerateOptions(args)).toBeNull()
  })

  it('is refused with how to ask for it', { timeout: 60_000 }, () => {
    const refused = run('generate', ['--pairs', '1', '--passages', '1'])
    expect(refused.status).toBe(1)
    expect(refused.stderr).toContain('npm run generate -- --out FOLDER')
  })
})
