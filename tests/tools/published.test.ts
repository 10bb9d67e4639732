import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PairSchema } from '../../src/content/schema.ts'
import type { Pair } from '../../src/domain/pair/pair.ts'
import { addMemory } from '../../src/tools/add/add-memory.ts'
import { readOptions } from '../../src/tools/add/options.ts'
import { readPair } from '../../src/tools/content/read-content.ts'

/** What version 0.3.1 had in its content and gave for downloads, as it was. */
const published = path.resolve(import.meta.dirname, '../fixtures/0.3.1')
const id = 'vietnam-japan-phone-talks'

function read(folder?: string): Pair {
  const found = readPair(id, folder)
  if (!found.ok) throw new Error(found.problems.join('\n'))
  return found.pair
}

describe('what 0.3.1 has published', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'song-song-published-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('is read from its content files, with ids for the articles', () => {
    const pair = read(path.join(published, 'content'))
    expect(pair.articles.map((article) => article.id)).toEqual(['en', 'vi'])
    expect(pair.articles).toEqual(read().articles)
  })

  it('is read from its JSON', () => {
    const data = JSON.parse(readFileSync(path.join(published, 'talks.json'), 'utf8')) as unknown
    expect(v.parse(PairSchema, data)).toEqual(read(path.join(published, 'content')))
  })

  it('is read from its TMX', () => {
    const options = readOptions([id, path.join(published, 'talks.tmx')])
    if (options === 'help' || 'fault' in options) throw new Error(JSON.stringify(options))
    const problems: string[] = []
    const added = addMemory(options, folder, (problem) => problems.push(problem))
    expect(problems).toEqual([])
    expect(added?.pair).toEqual(read(path.join(published, 'content')))
  })
})
