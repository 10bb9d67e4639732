import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { contentFolder } from '../../src/tools/content/read-content.ts'
import { build } from './build.ts'
import { startHost } from './host.ts'
import type { Answer, Host } from './host.ts'
import { connectBrowser, isInView, open, piece, talks } from './open.ts'

connectBrowser()

const declaration = 'universal-declaration-of-human-rights'

/** Two builds that are deployed one after the other at the same address: neither app nor content is the same. */
const newer = mkdtempSync(path.join(tmpdir(), 'song-song-newer-'))
const older = inject('folder')
const before = 'The foreign ministers of Japan and Việt Nam'
const after = 'The two foreign ministers of Japan and Việt Nam'
let host: Host

beforeAll(async () => {
  const content = path.join(newer, 'content')
  cpSync(contentFolder, content, { recursive: true })
  const file = path.join(content, talks, 'en.json')
  writeFileSync(file, readFileSync(file, 'utf8').replace(before, after))
  build({ outDir: path.join(newer, 'site'), content, site: 'https://song-song.example' })
  host = await startHost(older)
})

beforeEach(() => {
  host.folder = older
  host.wrong = () => null
  host.asked.length = 0
})

afterAll(() => {
  host.close()
  rmSync(newer, { recursive: true })
})

function deployNewer() {
  host.folder = path.join(newer, 'site')
}

const page404: Answer = { type: 'text/html', body: '<!doctype html><title>Elsewhere</title>' }
const json = (body: string): Answer => ({ type: 'application/json', body })

/** Opens an address where the service worker may do its work. */
function start(address: string): Promise<Page> {
  return open(address, {
    site: host.url,
    serviceWorkers: 'allow',
    expectedErrors: /net::ERR_INTERNET_DISCONNECTED|Failed to load resource|integrity/,
  })
}

/** The same, and waits until it has. */
async function visit(address: string): Promise<Page> {
  const page = await start(address)
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
  return page
}

async function goTo(page: Page, address: string) {
  await page.goto(host.url + address)
  await page.waitForSelector('html[data-hydrated=""]')
}

/** Reads on until the page says that there is a newer version. */
async function waitForOffer(page: Page) {
  await page.reload()
  await page.getByRole('status').getByText('A newer version is ready.').waitFor()
}

describe('after one visit', () => {
  it('the pair, its deep links, the library and the drawers are there without a network', async () => {
    const page = await visit(`/en/${talks}`)
    await page.context().setOffline(true)
    await goTo(page, `/vi/${talks}/cold-storage?view=vi`)
    expect(await isInView(piece(page, 'vi', 'cold-storage'))).toBe(true)
    await page.reload()
    await page.waitForSelector('html[data-hydrated=""]')
    await page.getByRole('button', { name: 'Tùy chỉnh cách đọc' }).click()
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await goTo(page, '/en')
    await page.getByRole('link', { name: /^The foreign ministers/ }).waitFor()
    await page.context().setOffline(false)
    await page.reload()
    await page.getByRole('link', { name: /^The foreign ministers/ }).click()
    await page.waitForURL(`**/en/${talks}`)
  })

  it.each(['q=US$1.8', 'utm_source=zalo.me', 'view=en&fbclid=a.b'])(
    'what stands in the query as ?%s is no name of a file',
    async (query) => {
      const page = await visit(`/en/${talks}`)
      await page.context().setOffline(true)
      await goTo(page, `/en/${talks}/cold-storage?${query}`)
      expect(await piece(page, 'en', 'cold-storage').getAttribute('aria-current')).toBe('true')
    },
  )

  it('a pair that was never opened says that there is no connection', async () => {
    const page = await visit('/en')
    await page.context().setOffline(true)
    await page.goto(`${host.url}/en/another-pair`)
    await page.getByRole('alert').getByText('No connection').waitFor()
  })
})

describe('a wrong answer while the worker is installed', () => {
  it.each<[string, RegExp, Answer]>([
    ['a page of another in the place of the app', /^\/index\.html$/, page404],
    ['half of the app’s page', /^\/index\.html$/, { ...page404, body: '<!doctype html><html' }],
    ['a page in the place of a part', /^\/assets\/settings-dialog-/, page404],
    ['nothing in the place of a part', /^\/assets\/differences-/, { ...page404, body: '' }],
  ])('%s: nothing is kept, and the next visit mends it', async (_name, file, answer) => {
    host.wrong = (asked) => (file.test(asked) ? answer : null)
    const page = await start(`/en/${talks}`)
    // Once as the browser may have it, and once past that.
    await expect.poll(() => host.asked.filter((asked) => file.test(asked)).length).toBe(2)
    await page.waitForFunction(async () => !(await navigator.serviceWorker.getRegistration()))
    await page.reload()
    expect(await page.locator('article').count()).toBe(2)

    host.wrong = () => null
    await goTo(page, `/en/${talks}`)
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
    await page.context().setOffline(true)
    await goTo(page, `/en/${talks}/cold-storage`)
    await page.getByRole('button', { name: 'Reading settings' }).click()
    await page.getByRole('radio', { name: 'Dark' }).waitFor()
  })
})

describe('a wrong answer later', () => {
  const whole = (id: string) =>
    readFileSync(path.join(older, 'content/pairs', `${id}.json`), 'utf8')
  const wrongs: [string, () => Answer][] = [
    ['a page', () => page404],
    ['half of it', () => json(whole(declaration).slice(0, 5000))],
    ['nothing', () => json('')],
    ['another pair', () => json(whole(talks))],
    ['something else', () => json('{"status":"ok"}')],
  ]

  it.each(wrongs)('%s is told, and not kept', async (_name, answer) => {
    const page = await visit(`/en/${talks}`)
    host.wrong = (asked) => (asked.endsWith(`/${declaration}.json`) ? answer() : null)
    await page.goto(`${host.url}/en/${declaration}/article-3`)
    await page.getByRole('alert').waitFor()
    host.wrong = () => null
    await page.reload()
    await piece(page, 'en', 'article-3').waitFor()
    await page.context().setOffline(true)
    await page.reload()
    expect(await isInView(piece(page, 'en', 'article-3'))).toBe(true)
  })

  it('is mended by trying again as well', async () => {
    const page = await visit(`/en/${talks}`)
    host.wrong = (asked) => (asked.endsWith(`/${declaration}.json`) ? json('{') : null)
    await page.goto(`${host.url}/en/${declaration}/article-3`)
    await page.getByRole('alert').getByText('are incomplete').waitFor()
    host.wrong = () => null
    await page.getByRole('button', { name: 'Try again' }).click()
    await piece(page, 'en', 'article-3').waitFor()
  })

  it.each(wrongs)('%s does not take the place of what is kept', async (_name, answer) => {
    const page = await visit(`/en/${declaration}/article-3`)
    host.wrong = (asked) => (asked.endsWith('.json') ? answer() : null)
    await page.reload()
    await page.waitForSelector('html[data-hydrated=""]')
    expect(await isInView(piece(page, 'en', 'article-3'))).toBe(true)
  })
})

describe('a new version', () => {
  it('is offered, never forced, and nothing is of both', async () => {
    const page = await visit(`/en/${talks}`)
    deployNewer()
    // What is open stays as it is, and so does what is opened anew, until the reader asks.
    await waitForOffer(page)
    expect(await page.locator('article[lang=en]').textContent()).toContain(before)
    await page.getByRole('button', { name: 'Later' }).click()
    await goTo(page, `/en/${talks}/cold-storage`)
    expect(await page.locator('article[lang=en]').textContent()).toContain(before)
    await page.getByRole('button', { name: 'Update' }).click()
    await page.getByText(after).waitFor()
    // The pair that had been read has come along.
    await page.context().setOffline(true)
    await goTo(page, `/en/${talks}`)
    await page.getByText(after).waitFor()
  })

  it('that another tab has taken is one press away, and what is loaded comes with it', async () => {
    const page = await visit(`/en/${talks}`)
    const second = await page.context().newPage()
    await goTo(second, `/en/${talks}/cold-storage`)
    const third = await page.context().newPage()
    await goTo(third, `/en/${declaration}`)
    await markAsOld(third)
    deployNewer()
    await waitForOffer(page)
    await page.getByRole('button', { name: 'Update' }).click()
    await page.getByText(after).waitFor()

    expect(await second.locator('article[lang=en]').textContent()).toContain(before)
    await second.getByRole('button', { name: 'Update' }).click()
    await second.getByText(after).waitFor()

    await third.locator('.wordmark').click()
    await third.getByRole('link', { name: /^The foreign ministers/ }).click()
    await third.getByText(after).waitFor()
    expect(await isOld(third)).toBe(false)
  })

  it('that alone has a pair comes as a whole with it', async () => {
    const page = await visit(`/en/${declaration}`)
    await markAsOld(page)
    deployNewer()
    await page.locator('.wordmark').click()
    await page.getByRole('link', { name: /^The foreign ministers/ }).click()
    await page.getByText(after).waitFor()
    await expect.poll(() => isOld(page)).toBe(false)
    await page.getByText(after).waitFor()
  })

  it('whose content was deployed after its worker does not keep what was there before', async () => {
    const page = await visit(`/en/${talks}`)
    const parts = (asked: string) =>
      asked.startsWith('/content/')
        ? { type: 'application/json', body: readFileSync(path.join(older, asked), 'utf8') }
        : null
    deployNewer()
    host.wrong = parts
    await waitForOffer(page)
    await page.getByRole('button', { name: 'Update' }).click()
    await page.waitForFunction(
      () => !document.querySelector('.notice') && document.querySelector('article'),
    )
    host.wrong = () => null
    await page.reload()
    await page.getByText(after).waitFor()
    await page.context().setOffline(true)
    await page.reload()
    await page.getByText(after).waitFor()
  })
})

describe('the way out', () => {
  it('of whatever is wrong with what is kept is ?reset', async () => {
    const page = await visit(`/en/${talks}`)
    await page.evaluate(async () => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name)
        for (const request of await cache.keys()) await cache.put(request, new Response('spoilt'))
      }
    })
    await page.goto(`${host.url}/en/${talks}`)
    await page.getByText('spoilt').waitFor()
    await goTo(page, `/en/${talks}/cold-storage?view=en&reset`)
    expect(page.url()).toBe(`${host.url}/en/${talks}/cold-storage?view=en`)
    expect(await isInView(piece(page, 'en', 'cold-storage'))).toBe(true)
  })
})

/** A page that is loaded anew has forgotten it. */
async function markAsOld(page: Page) {
  await page.evaluate(() => {
    document.documentElement.dataset['old'] = ''
  })
}

function isOld(page: Page): Promise<boolean> {
  return page.evaluate(() => 'old' in document.documentElement.dataset)
}
