import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { budgets as ours } from '../../../src/tools/budget/budgets.ts'
import type { Budgets } from '../../../src/tools/budget/budgets.ts'
import { readImports, readPage, readStyle } from '../../../src/tools/budget/built-page.ts'
import { checkBudgets, inKilobytes } from '../../../src/tools/budget/check-budgets.ts'

const face = (family: string, file: string, display = 'font-display:optional;') =>
  `@font-face{font-family:${family};${display}src:url(${file}) format("woff2")}`

const page = (head: string, body = '') =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`

/** A small build in which all is well: 4 scripts are loaded at once, one at load, one by an action. */
const well: Readonly<Record<string, string>> = {
  'index.html': page('<script type="module" src="/assets/entry.js"></script>'),
  'en/talks/index.html': page(
    `<link rel="canonical" href="https://example.org/en/talks">
     <meta property="og:image" content="https://example.org/reader.png">
     <link rel="preload" as="font" type="font/woff2" crossorigin href="/assets/serif.woff2">
     <link rel="modulepreload" href="/assets/react.js">
     <link rel="preload" as="fetch" crossorigin href="/content/pairs/talks.json">
     <style>${face('Literata', '/assets/serif.woff2')}p{color:red}</style>
     <script>document.title = 'Talks'</script>
     <script type="application/json">{"data":"https://example.org"}</script>
     <script type="module" src="/assets/entry.js"></script>`,
    '<a href="https://example.org/article">At the outlet</a>',
  ),
  'assets/entry.js':
    'import"./react.js";export*from"./shared.js";import(`./offline.js`);import("./settings.js");import("./map.js")',
  'assets/map.js': 'const map=1',
  'assets/react.js': 'import"./shared.js";const react=1',
  'assets/shared.js': 'const shared=1,load=name=>import(name)',
  'assets/offline.js': 'const offline=1',
  'assets/settings.js': 'const settings=1',
  'assets/serif.woff2': 'f'.repeat(1000),
}

const budgets: Budgets = {
  pages: /^en\/.*index\.html$/,
  most: { JavaScript: 1000, CSS: 1000, fonts: 1000 },
  room: { JavaScript: 900 },
  atLoad: [/^assets\/offline/],
  afterLoad: [/^assets\/map/],
  onAction: [/^assets\/settings/],
}

const brotli = (text: string | undefined) => brotliCompressSync(text ?? '').length

let dist: string
beforeEach(() => {
  dist = mkdtempSync(path.join(tmpdir(), 'dist-'))
})
afterEach(() => rmSync(dist, { recursive: true }))

const check = (changes: Readonly<Record<string, string>>, changed: Partial<Budgets> = {}) => {
  for (const [file, text] of Object.entries({ ...well, ...changes })) {
    mkdirSync(path.dirname(path.join(dist, file)), { recursive: true })
    writeFileSync(path.join(dist, file), text)
  }
  return checkBudgets(dist, { ...budgets, ...changed })
}

describe('a build', () => {
  it('has no problem where all is well, and is weighed', () => {
    const { problems, figures } = check({})
    expect(problems).toEqual([])
    expect(figures.map(({ kind, page }) => [kind, page])).toEqual([
      ['JavaScript', 'en/talks/index.html'],
      ['CSS', 'en/talks/index.html'],
      ['fonts', 'en/talks/index.html'],
    ])
    const [script, style, fonts] = figures
    expect(script?.parts.map(({ name }) => name)).toEqual([
      'in the page',
      'assets/entry.js',
      'assets/react.js',
      'assets/shared.js',
      'assets/offline.js',
    ])
    expect(script?.parts.slice(1).map(({ bytes }) => bytes)).toEqual(
      ['entry', 'react', 'shared', 'offline'].map((name) => brotli(well[`assets/${name}.js`])),
    )
    expect(script?.bytes).toBe(script?.parts.reduce((sum, { bytes }) => sum + bytes, 0))
    expect(style?.bytes).toBe(brotli(`${face('Literata', '/assets/serif.woff2')}p{color:red}`))
    expect(fonts?.bytes).toBe(1000)
  })

  it('is weighed at its heaviest page', () => {
    const { figures } = check({ 'en/talks/trade/index.html': page('<script>let trade</script>') })
    const heaviest = figures.map(({ page }) => page)
    expect(heaviest).toEqual(Array.from({ length: 3 }, () => 'en/talks/index.html'))
    const more = check({
      'en/talks/trade/index.html': `${well['en/talks/index.html'] ?? ''}<style>b{top:0}</style>`,
    })
    expect(more.figures.find(({ kind }) => kind === 'CSS')?.page).toBe('en/talks/trade/index.html')
  })

  it.each<[string, Record<string, string>, Partial<Budgets>, string]>([
    [
      'too much JavaScript',
      {},
      { most: { ...budgets.most, JavaScript: 20 } },
      'The JavaScript of en/talks/index.html: 0.2',
    ],
    [
      'too much JavaScript for the room that is to be kept',
      {},
      { room: { JavaScript: 20 } },
      'kB over what keeps the room of 0.02 kB.',
    ],
    [
      'a chunk after load that is not there',
      {},
      { afterLoad: [...budgets.afterLoad, /late/] },
      'The budgets name /late/, and no file is called so.',
    ],
    [
      'too much CSS, linked',
      {
        'assets/a.css': 'p{top:0}',
        'en/talks/index.html': page('<link rel="stylesheet" href="/assets/a.css">'),
      },
      { most: { ...budgets.most, CSS: 2 } },
      'The CSS of en/talks/index.html: 0.02 kB, 0.01 kB over its budget of 0.01 kB.',
    ],
    [
      'too much of fonts, by a byte',
      { 'assets/serif.woff2': 'f'.repeat(1001) },
      {},
      'The fonts of en/talks/index.html: 1.01 kB, 0.01 kB over its budget of 1.00 kB.',
    ],
    [
      'pages that are not there',
      {},
      { pages: /^fr\// },
      'The budgets name /^fr\\//, and no file is called so.',
    ],
    [
      'a chunk at load that is not there',
      {},
      { atLoad: [...budgets.atLoad, /^sw\.js$/] },
      'The budgets name /^sw\\.js$/, and no file is called so.',
    ],
    [
      'a chunk on action that is not there',
      {},
      { onAction: [...budgets.onAction, /gone/] },
      'The budgets name /gone/, and no file is called so.',
    ],
    [
      'a dynamic import in no list',
      {},
      { onAction: [] },
      'assets/entry.js imports assets/settings.js later. List it in the budgets, atLoad, afterLoad or onAction.',
    ],
    [
      'a script that is not there',
      { 'en/talks/index.html': page('<script type="module" src="/assets/gone.js"></script>') },
      {},
      'en/talks/index.html loads assets/gone.js, which is not there.',
    ],
    [
      'an import that is not there',
      { 'assets/react.js': 'import"./gone.js"' },
      {},
      'assets/react.js loads assets/gone.js, which is not there.',
    ],
    [
      'a font that is not there',
      { 'en/talks/index.html': page(`<style>${face('Sans', '/assets/gone.woff2')}</style>`) },
      {},
      'en/talks/index.html loads assets/gone.woff2, which is not there.',
    ],
    [
      'a font that keeps text back',
      {
        'index.html': page(
          `<style>${face('Literata', '/assets/serif.woff2', 'font-display:block;')}</style>`,
        ),
      },
      {},
      'The font-display of Literata is block. Make it optional or swap.',
    ],
    [
      'a font that says nothing',
      { 'index.html': page(`<style>${face('Literata', '/assets/serif.woff2', '')}</style>`) },
      {},
      'The font-display of Literata is auto. Make it optional or swap.',
    ],
    ...(
      [
        ['<script src="https://cdn.example/a.js"></script>', 'https://cdn.example/a.js'],
        ['<link rel="stylesheet" href="//cdn.example/a.css">', '//cdn.example/a.css'],
        ['<link rel="preconnect" href="https://cdn.example">', 'https://cdn.example'],
        ['<img srcset="/a.png 1x, http://cdn.example/b.png 2x">', 'http://cdn.example/b.png'],
        ['<p style="background: url(https://cdn.example/c.png)">', 'https://cdn.example/c.png'],
        ['<style>@import "https://cdn.example/b.css";</style>', 'https://cdn.example/b.css'],
        [
          `<style>${face('Literata', 'https://cdn.example/s.woff2')}</style>`,
          'https://cdn.example/s.woff2',
        ],
      ] as const
    ).map(([markup, address]): [string, Record<string, string>, Partial<Budgets>, string] => [
      `another host asked by ${markup}`,
      { '404.html': page(markup) },
      {},
      `404.html asks another host: ${address}`,
    ]),
  ])('fails with %s', (_, changes, changed, problem) => {
    const { problems } = check(changes, changed)
    expect(problems).toEqual([expect.stringContaining(problem)])
  })

  it('fails where there is none', () => {
    const none = path.join(dist, 'none')
    expect(checkBudgets(none, ours)).toEqual({
      problems: [`There is no build in ${none}. Run npm run build first.`],
      figures: [],
    })
    expect(checkBudgets(dist, ours).problems).toHaveLength(1)
  })
})

describe('reading', () => {
  it('finds what a page loads', () => {
    expect(readPage(page('<base href="/"><style></style>', '<img src="a.png">'))).toEqual({
      scripts: [],
      inlineScripts: [],
      stylesheets: [],
      inlineStyles: [''],
      preloadedFonts: [],
      requests: ['/', 'a.png'],
    })
  })

  it('finds faces and addresses at any depth, and none in data', () => {
    const data = `a{background:url("data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>")}`
    const css = `@media print{@layer a{${face('Literata', 'a.woff2', 'font-display:swap;')}}}${data}`
    const { faces, fonts, requests } = readStyle(css)
    expect(faces).toEqual([{ family: 'Literata', display: 'swap' }])
    expect(fonts).toEqual(['a.woff2'])
    expect(requests.filter((address) => !address.startsWith('data:'))).toEqual(['a.woff2'])
  })

  it('finds imports however they are written', () => {
    const code = `import a,{b}from"./a.js";import'./b.js';export{c}from"./c.js";export const d=1
      import("./e.js");import(\`./f.js\`);import(d);import(\`./\${d}.js\`);import.meta.url`
    expect(readImports(code)).toEqual({
      atOnce: ['./a.js', './b.js', './c.js'],
      later: ['./e.js', './f.js'],
    })
  })
})

it('rounds up', () => {
  expect([0, 1, 10, 114_999, 115_000, 115_001].map(inKilobytes)).toEqual([
    '0.00',
    '0.01',
    '0.01',
    '115.00',
    '115.00',
    '115.01',
  ])
})
