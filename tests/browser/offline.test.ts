import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { preview } from 'vite'
import type { PreviewServer } from 'vite'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contentFolder } from '../../src/tools/content/read-content.ts'
import { build } from './build.ts'
import { connectBrowser, isInView, open, piece, talks } from './open.ts'

connectBrowser()

/** Two versions of the site that are deployed one after the other at the same address. */
const folder = mkdtempSync(path.join(tmpdir(), 'song-song-versions-'))
const before = 'The foreign ministers of Japan and Việt Nam'
const after = 'The two foreign ministers of Japan and Việt Nam'
let server: PreviewServer
let site: string

beforeAll(async () => {
  const content = path.join(folder, 'content')
  cpSync(contentFolder, content, { recursive: true })
  build({ outDir: path.join(folder, 'old') })
  const file = path.join(content, talks, 'en.json')
  writeFileSync(file, readFileSync(file, 'utf8').replace(before, after))
  build({ outDir: path.join(folder, 'new'), content })
  deploy('old')
  server = await preview({ build: { outDir: path.join(folder, 'site') }, preview: { port: 0 } })
  site = `http://localhost:${(server.httpServer.address() as AddressInfo).port}`
})

afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

function deploy(version: 'old' | 'new') {
  const to = path.join(folder, 'site')
  rmSync(to, { recursive: true, force: true })
  cpSync(path.join(folder, version), to, { recursive: true })
}

/** Opens an address where the service worker may do its work, and waits until it has. */
async function visit(address: string) {
  const page = await open(address, {
    site,
    serviceWorkers: 'allow',
    expectedErrors: /net::ERR_INTERNET_DISCONNECTED|Failed to load resource/,
  })
  await page.evaluate(() => navigator.serviceWorker.ready)
  return page
}

describe('after one visit', () => {
  it('the pair, its deep links, the library and the drawers are there without a network', async () => {
    const page = await visit(`/en/${talks}`)
    await page.context().setOffline(true)
    await page.goto(`${site}/vi/${talks}/cold-storage?view=vi`)
    await page.waitForSelector('html[data-hydrated]')
    expect(await isInView(piece(page, 'vi', 'cold-storage'))).toBe(true)
    await page.reload()
    await page.waitForSelector('html[data-hydrated]')
    await page.getByRole('button', { name: 'Tùy chỉnh cách đọc' }).click()
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.goto(`${site}/en`)
    await page.getByRole('link', { name: 'VNS · Zing News' }).waitFor()
    await page.context().setOffline(false)
    await page.reload()
    await page.getByRole('link', { name: 'VNS · Zing News' }).click()
    await page.waitForURL(`**/en/${talks}`)
  })

  it('a pair that was never opened says that there is no connection', async () => {
    const page = await visit('/en')
    await page.context().setOffline(true)
    await page.goto(`${site}/en/another-pair`)
    await page.getByRole('alert').getByText('No connection').waitFor()
  })
})

describe('a new version', () => {
  it('is offered, never forced, and nothing is of both', async () => {
    deploy('old')
    const page = await visit(`/en/${talks}`)
    deploy('new')
    // What is open stays as it is, and so does what is opened anew, until the reader asks.
    await page.reload()
    await page.getByRole('status').getByText('A newer version is ready.').waitFor()
    expect(await page.locator('article[lang=en]').textContent()).toContain(before)
    await page.getByRole('button', { name: 'Later' }).click()
    await page.goto(`${site}/en/${talks}/cold-storage`)
    await page.waitForSelector('html[data-hydrated]')
    expect(await page.locator('article[lang=en]').textContent()).toContain(before)
    await page.getByRole('button', { name: 'Load it' }).click()
    await page.getByText(after).waitFor()
    // The pair that had been read has come along.
    await page.context().setOffline(true)
    await page.goto(`${site}/en/${talks}`)
    await page.getByText(after).waitFor()
  })
})
