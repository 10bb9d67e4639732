import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PairSchema } from '../../../src/content/schema.ts'
import { pairAsJson } from '../../../src/domain/export/json.ts'
import { contentFolder, pairIds, readPair } from '../../../src/tools/content/read-content.ts'
import { anyPair } from './any-pair.ts'

const parse = (text: string) => v.parse(PairSchema, JSON.parse(text))

describe('a pair as JSON', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'song-song-json-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it.each(pairIds())('is what its schema says, and goes back into content: %s', (id) => {
    const read = readPair(id)
    if (!read.ok) throw new Error(read.problems.join('\n'))
    const pair = parse(pairAsJson(read.pair))
    expect(pair).toEqual(read.pair)

    cpSync(path.join(contentFolder, id), path.join(folder, id), { recursive: true })
    const write = (name: string, data: object) =>
      writeFileSync(path.join(folder, id, `${name}.json`), JSON.stringify(data))
    const { id: _, articles, ...alignment } = pair
    for (const article of articles) write(article.lang, article)
    write('alignment', { articles: articles.map(({ lang }) => lang), ...alignment })
    expect(readPair(id, folder)).toEqual(read)
  })

  it('holds any text', () => {
    fc.assert(
      fc.property(anyPair, (pair) => {
        expect(parse(pairAsJson(pair))).toEqual(pair)
      }),
    )
  })
})
