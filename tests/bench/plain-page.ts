import { blockText } from '../../src/domain/pair/pair.ts'
import type { Article, Block, Pair } from '../../src/domain/pair/pair.ts'

/** What the plain page has in common with ours. */
export interface Typefaces {
  /** Addresses of fonts to preload. */
  readonly preloaded: readonly string[]
  /** `@font-face` rules. */
  readonly faces: string
}

/**
 * Both articles word for word in two columns, in our typefaces and sizes, as one would write it by hand:
 * no script and hardly any style. Nothing that shows this text can be there sooner.
 */
export function plainPage(pair: Pair, { preloaded, faces }: Typefaces): string {
  const fonts = preloaded.map(
    (href) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="${href}">`,
  )
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Plain</title>
<link rel="icon" href="data:,">
${fonts.join('\n')}
<style>
${faces}
body { margin: 0; display: grid; grid-template-columns: 1fr 1fr; font: 500 1rem/1.5 'Be Vietnam Pro', sans-serif }
article { padding: 2rem; font: 1.125rem/1.72 'Literata', serif }
article > * { max-width: 36rem; margin: 0 auto 1.1em }
h1 { font: 500 1rem/1.5 'Be Vietnam Pro', sans-serif }
h2 { font-size: 1.625rem; line-height: 1.4; font-weight: 600 }
</style>
</head>
<body>
${pair.articles.map(articleHtml).join('\n')}
</body>
</html>
`
}

function articleHtml({ lang, outlet, blocks }: Article): string {
  return `<article lang="${lang}">
<h1>${escapeHtml(outlet)}</h1>
${blocks.map(blockHtml).join('\n')}
</article>`
}

function blockHtml(block: Block): string {
  const element = block.kind === 'headline' ? 'h2' : 'p'
  const credit = block.credit ? ` <small>${escapeHtml(block.credit)}</small>` : ''
  return `<${element}>${escapeHtml(blockText(block))}${credit}</${element}>`
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
