import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'vite'
import { expect, it, onTestFinished } from 'vitest'
import { align } from '../../src/domain/align/align.ts'
import { evidenceFor } from '../../src/domain/align/evidence.ts'
import { alignedPair } from '../../src/tools/eval/known-alignments.ts'
import { root } from './build.ts'
import { connectBrowser, open, talks } from './open.ts'

connectBrowser()

/** The aligner with a worker around it, as one module. */
async function bundle(): Promise<string> {
  const outDir = mkdtempSync(path.join(tmpdir(), 'song-song-worker-'))
  onTestFinished(() => rmSync(outDir, { recursive: true }))
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir,
      lib: {
        entry: path.join(import.meta.dirname, 'align-worker.ts'),
        formats: ['es'],
        fileName: 'align-worker',
      },
    },
  })
  return readFileSync(path.join(outDir, 'align-worker.js'), 'utf8')
}

it('the aligner finds in a worker of the browser just what it finds in Node', async () => {
  const read = (name: string) => readFileSync(path.join(root, 'content/lexicon', name), 'utf8')
  const sides = alignedPair(talks).sides.map(({ lang, segments }) => ({ lang, segments }))
  const [first, second] = sides
  if (!first || !second) throw new Error('no two sides')
  const data = { lexicons: [read('en-vi.tsv')], places: read('places.tsv') }
  const links = align(first, second, evidenceFor(first.lang, second.lang, data))

  const worker = await bundle()
  const page = await open('/blank', {
    isAsleep: true,
    prepare: async (page) => {
      await page.route('**/blank', (route) => route.fulfill({ contentType: 'text/html', body: '' }))
      await page.route('**/align-worker.js', (route) =>
        route.fulfill({ contentType: 'text/javascript', body: worker }),
      )
    },
  })
  const found = await page.evaluate(
    (task) =>
      new Promise((resolve, reject) => {
        const worker = new Worker('/align-worker.js', { type: 'module' })
        worker.onmessage = ({ data }) => resolve(data)
        worker.onerror = ({ message }) => reject(new Error(message))
        worker.postMessage(task)
      }),
    { first, second, data },
  )
  expect(links.length).toBeGreaterThan(20)
  expect(found).toEqual(
    links.map(({ first, second, score }) => ({
      first,
      second,
      // Two engines' logarithms may differ in the last of their digits.
      score: expect.closeTo(score, 9) as number,
    })),
  )
})
