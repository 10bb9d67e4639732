import { hash } from '../lib/text-similarity.ts'
import type { WordsVersion } from './words-selector.ts'

/** How a version of the grammar notes the texts of an article, as long as they are, and their digests. */
export interface Notation {
  /** Of a text in which white space is spaces and, between blocks, line breaks. */
  readonly note: (lines: string) => string
  readonly digest: (text: string) => string
}

/** Of all characters but spaces and line breaks. */
export const signs = ['a', 'b', 'c', 'd', 'e', 'f'] as const

/** The hash of a digest, in so many bits. */
const digestBits = 18

const shifts = 32 - digestBits

/**
 * Version 1 notes texts as they are. Version 2 notes one of six signs for each character, which is half
 * a character of an address: enough to compare neighbours by, since what is alike stays as much alike,
 * and what is not agrees in no more than one character of six. Whether words are the very words, their
 * digest says.
 */
export const notations: Readonly<Record<WordsVersion, Notation>> = {
  1: { note: (lines) => lines, digest: (text) => hash(text).toString(36) },
  2: {
    note: (lines) => lines.replace(/[^ \n]/g, signOf),
    digest: (text) => (hash(text) >>> shifts).toString(36),
  },
}

/**
 * Each UTF-16 unit has its sign for ever: links depend on it. Multiplied so, those of English and of
 * Vietnamese text are spread evenly.
 */
function signOf(unit: string): string {
  const spread = Math.imul(unit.charCodeAt(0), 0x14a229f1) >>> 16
  return signs[spread % signs.length] ?? 'a'
}
