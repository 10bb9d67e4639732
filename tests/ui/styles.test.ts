import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { transform } from 'lightningcss'
import type { Selector } from 'lightningcss'
import { describe, expect, it } from 'vitest'

const src = path.resolve(import.meta.dirname, '../../src')

/** What is said of the whole page, and of the names and attributes that every room uses. */
const everywhere = ['styles.css', 'fonts.css', 'tokens.css', 'preferences.css', 'relation.css']

/** Names that do not begin with that of their file: the contract's, and the controls'. */
const further: Readonly<Record<string, readonly string[]>> = {
  'shell.css': ['wordmark'],
  'reader.css': ['rail'],
  'reader-title.css': ['pair-title'],
  'piece.css': ['difference', 'hit', 'shared'],
  'controls.css': ['button', 'tool', 'link', 'switch', 'swatch', 'sr-only'],
}

/**
 * The selectors of a style sheet that style what is not its own. What is styled has no class but the
 * file's own, and, where it has none, stands in what has one. Others may be asked in front of that.
 */
function strangers(file: string, css: string): string[] {
  const found: string[] = []
  const name = path.basename(file, '.css')
  const isOwn = (one: string) =>
    one === name || one.startsWith(`${name}-`) || further[`${name}.css`]?.includes(one) === true
  transform({
    filename: file,
    code: Buffer.from(css),
    visitor: {
      Selector(selector) {
        const at = selector.findLastIndex(({ type }) => type === 'combinator')
        const styled = namesOf(selector.slice(at + 1))
        const around = namesOf(selector.slice(0, at + 1))
        const isFine = styled.length > 0 ? styled.every(isOwn) : around.some(isOwn)
        if (!isFine) found.push([...around, '>', ...styled].join(' '))
      },
    },
  })
  return found
}

/** The classes that an element must have itself: what it must not have, or have in it, is none of them. */
function namesOf(selector: Selector): string[] {
  return selector.flatMap((part) => {
    if (part.type === 'class') return part.name
    const isChoice = part.type === 'pseudo-class' && (part.kind === 'is' || part.kind === 'where')
    return isChoice ? part.selectors.flatMap(namesOf) : []
  })
}

describe('a file of styles', () => {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.css') && !everywhere.includes(path.basename(file)),
  )

  it.each(files)('%s styles nothing but its own', (file) => {
    expect(strangers(file, readFileSync(path.join(src, file), 'utf8'))).toEqual([])
  })

  it.each([
    ['of another file', '.panel { top: 0 }'],
    ['of another within its own', '.legend .panel-close { top: 0 }'],
    ['of every kind', 'p { top: 0 }'],
    ['with another beside it', '.legend:has(a), .legend ~ .count { top: 0 }'],
    ['that has its own in it', 'main:has(.legend) { top: 0 }'],
    ['in a layer and a condition', '@layer a { @media print { [data-x] { top: 0 } } }'],
    ['by a choice', '.legend > :is(.legend-hint, .hint) { top: 0 }'],
  ])('is told of a selector %s', (_, css) => {
    expect(strangers('legend.css', css)).toHaveLength(1)
  })

  it('may ask of others in front of its own', () => {
    const css = `.rail:has(.panel) .legend { top: 0 } .legend li:not(.other) { top: 0 }`
    expect(strangers('legend.css', css)).toEqual([])
  })
})
