import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { marked } from 'marked'
import type { Token, Tokens } from 'marked'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { scripts } from '../../package.json'
import { runAdd } from '../../src/tools/add/run-add.ts'
import { checkContent } from '../../src/tools/content/check-content.ts'

const root = path.resolve(import.meta.dirname, '../..')
const read = (page: string) => readFileSync(path.join(root, page), 'utf8')
const pages = [
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md'],
  ...readdirSync(path.join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]

/** Every token of a page, those within others too. */
function tokensOf(page: string): Token[] {
  const all: Token[] = []
  void marked.walkTokens(marked.lexer(read(page)), (token) => void all.push(token))
  return all
}
const isOf =
  <Type extends 'link' | 'image' | 'heading'>(...types: Type[]) =>
  (token: Token): token is Extract<Tokens.Link | Tokens.Image | Tokens.Heading, { type: Type }> =>
    (types as string[]).includes(token.type)

/** The fragment by which GitHub links to a heading. */
const fragmentOf = ({ text }: Tokens.Heading) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-')

/** Where the links of a page lead that leads nowhere. */
function brokenLinks(page: string): string[] {
  return tokensOf(page)
    .filter(isOf('link', 'image'))
    .map(({ href }) => href)
    .filter((href) => !/^https?:/.test(href))
    .filter((href) => {
      const [file = '', fragment] = href.split('#')
      const target = file === '' ? page : path.join(path.dirname(page), file)
      if (!existsSync(path.join(root, target))) return true
      const headings = fragment === undefined ? [] : tokensOf(target).filter(isOf('heading'))
      return fragment !== undefined && !headings.some((heading) => fragmentOf(heading) === fragment)
    })
}

describe.each(pages)('%s', (page) => {
  it('has no link within the project that leads nowhere', () => {
    expect(brokenLinks(page)).toEqual([])
  })

  it('names no npm script that there is not', () => {
    const named = [...read(page).matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name)
    expect(named.filter((name) => !(name in scripts))).toEqual([])
  })

  it('names no file of ours that there is not', () => {
    const named = [...read(page).matchAll(/`((?:src|tests|public|docs)\/[\w./-]+)`/g)].map(
      ([, name = '']) => name,
    )
    expect(named.filter((name) => !existsSync(path.join(root, name)))).toEqual([])
  })
})

describe('the architecture', () => {
  const text = read('docs/architecture.md')
  const foldersOf = (folder: string) =>
    readdirSync(path.join(root, folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)

  it('has a row for each layer and each room', () => {
    const rows = [
      ...foldersOf('src').map((name) => `src/${name}`),
      ...foldersOf('src/domain'),
      ...foldersOf('src/reader'),
    ]
    expect(rows.filter((name) => !text.includes(`| \`${name}\` `))).toEqual([])
  })

  it('explains no type that there is not', () => {
    const code = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => read(path.join('src', name)))
      .join('\n')
    const types = [...text.matchAll(/^\| `([A-Z]\w+)` /gm)].map(([, name = '']) => name)
    const isThere = (name: string) => new RegExp(`(interface|type) ${name}\\b`).test(code)
    expect(types.length).toBeGreaterThan(20)
    expect(types.filter((name) => !isThere(name))).toEqual([])
  })
})

describe('the README', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'first-pair-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('has at most 700 words', () => {
    expect(read('README.md').trim().split(/\s+/).length).toBeLessThanOrEqual(700)
  })

  it('shows what the commands answer', async () => {
    const [, line = ''] = /^ *npm run add -- (.*)$/m.exec(read('README.md')) ?? []
    const args = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(
      ([, quoted, bare = '']) => quoted ?? bare,
    )
    const lines: string[] = []
    // Of its progress, a slow machine is told more than a fast one.
    const output = { log: (text: string) => void lines.push(text), error: () => undefined }
    expect(await runAdd(args, folder, output)).toBe(0)
    lines.push(...checkContent(folder).report)
    const shown = new Set(read('README.md').split(/\n */))
    const answered = lines.flatMap((text) => text.split('\n'))
    expect(answered.filter((text) => !shown.has(text))).toEqual([])
  })
})
