import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { GlobalFonts } from '@napi-rs/canvas'

const { resolve } = createRequire(import.meta.url)
const installed = GlobalFonts.families.map(({ family }) => family)

/*
 * The first file that can draw a letter draws it. `latin` would compose ố of ô and a mark that it has
 * no place for, so that the files with whole letters come before it.
 */
const serif = ['vietnamese', 'latin-ext', 'latin', 'cyrillic-ext', 'cyrillic', 'greek-ext', 'greek']
  .map((set) => `@fontsource-variable/literata/files/literata-${set}-wght-normal.woff2`)
  .map((file, index) => register(file, `Song Song Serif ${index}`))
const sans = ['vietnamese', 'latin-ext', 'latin']
  .map((set) => `@fontsource/be-vietnam-pro/files/be-vietnam-pro-${set}-500-normal.woff2`)
  .map((file, index) => register(file, `Song Song Sans ${index}`))

/** What our typefaces may lack: other scripts, and symbols. */
const foreign = /[^\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\p{Nd}\p{P}\p{Zs}]/u

/**
 * The families to draw a text with, as in CSS: our own, and for what these lack all that are installed
 * on this machine. What those lack too is drawn as empty boxes.
 */
export function familiesFor(text: string, face: 'serif' | 'sans'): string {
  const own = face === 'serif' ? serif : [...sans, ...serif]
  return (foreign.test(text) ? [...own, ...installed] : own).map((name) => `"${name}"`).join()
}

/** Makes a package's file known under a name that no installed family has. */
function register(file: string, name: string): string {
  if (!GlobalFonts.register(readFileSync(resolve(file)), name)) {
    throw new Error(`${file} cannot be read as a font.`)
  }
  return name
}
