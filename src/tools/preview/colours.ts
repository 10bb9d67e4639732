import { readFileSync } from 'node:fs'
import path from 'node:path'

const tokens = readFileSync(path.join(import.meta.dirname, '../../ui/tokens.css'), 'utf8')

/** The reader's own colours as they are on light ground, `#rrggbb`. */
export const colours = {
  paper: onLight('paper'),
  ink: onLight('ink'),
  soft: onLight('soft'),
  rule: onLight('rule'),
  brand: onLight('brand'),
  partial: onLight('partial'),
  differs: onLight('differs'),
  only: onLight('only'),
} as const

function onLight(name: string): string {
  const [, colour] = new RegExp(`--color-${name}: light-dark\\((#[0-9a-f]{6}),`).exec(tokens) ?? []
  if (!colour) throw new Error(`tokens.css has no colour ${name} for light and dark.`)
  return colour
}
