import { createServer } from 'node:http'
import type { Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { forgetLoaded, loadLibrary, loadPair } from '../../src/content/load.ts'
import type { PairId } from '../../src/domain/pair/pair.ts'
import { summaryOf } from '../../src/domain/pair/summary.ts'
import { readPair } from '../../src/tools/content/read-content.ts'

const id = 'vietnam-japan-phone-talks' as PairId
const read = readPair(id)
if (!read.ok) throw new Error('the content has problems')
const { pair } = read

/** A real server that answers every request in the way of the test. */
let answer: (response: ServerResponse) => void = () => undefined
let asked: string[] = []
let server: Server
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '')
    answer(response)
  })
  await new Promise<void>((ready) => server.listen(0, ready))
  const { port } = server.address() as AddressInfo
  vi.stubEnv('BASE_URL', `http://localhost:${port}/some/base/`)
})
afterAll(() => server.close())
afterEach(() => {
  forgetLoaded()
  asked = []
})

const json =
  (body: string, status = 200) =>
  (response: ServerResponse) => {
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(body)
  }

describe('loading', () => {
  it('gives the pair as it is served, once for every address of it', async () => {
    answer = json(JSON.stringify(pair))
    expect(loadPair(id)).toBe(loadPair(id))
    expect(await loadPair(id)).toEqual({ ok: true, value: pair })
    expect(asked).toEqual([`/some/base/content/pairs/${id}.json`])
  })

  it('gives the library', async () => {
    answer = json(JSON.stringify({ pairs: [summaryOf(pair)], total: 1 }))
    expect(await loadLibrary()).toEqual({
      ok: true,
      value: { pairs: [summaryOf(pair)], total: 1 },
    })
  })

  const whole = JSON.stringify(pair)
  it.each<[string, string, (response: ServerResponse) => void]>([
    ['missing', 'a file that is not there', json('{}', 404)],
    [
      'missing',
      'a host that answers with a page',
      (r) => r.writeHead(200, { 'Content-Type': 'text/html' }).end('<p>'),
    ],
    ['server', 'a server error', json('', 503)],
    ['broken', 'a file that is cut off', json(whole.slice(0, 5000))],
    ['broken', 'nothing', json('')],
    ['broken', 'null', json('null')],
    ['broken', 'another shape', json('{"__proto__":{"id":"x"}}')],
    ['broken', 'a hostile address', json(whole.replace('https://', 'javascript://'))],
    ['broken', 'an unknown field', json(whole.replace('"outlet"', '"html":"<b>","outlet"'))],
    [
      'broken',
      'a connection that breaks within the text',
      (r) => {
        r.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': 999_999 })
        r.write(whole.slice(0, 100), () => r.destroy())
      },
    ],
    ['unreachable', 'no answer', (r) => r.destroy()],
  ])('says %s of %s', async (problem, _name, respond) => {
    answer = respond
    expect(await loadPair(id)).toEqual({ ok: false, problem })
  })

  it('tries anew when told to forget', async () => {
    answer = json('', 500)
    await loadPair(id)
    answer = json(whole)
    expect(await loadPair(id)).toEqual({ ok: false, problem: 'server' })
    forgetLoaded()
    expect(await loadPair(id)).toMatchObject({ ok: true })
  })
})
