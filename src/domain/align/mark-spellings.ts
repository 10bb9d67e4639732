import { baseForms } from './inflection.ts'
import { withoutMarks } from './tokens.ts'
import type { Token } from './tokens.ts'
import type { NumberOf, TokenRange, UnweighedSegment } from './types.ts'

/** Marks numbers and dates by their values, and names and loan words by letters without their marks. */
export function markAlike(drafts: readonly UnweighedSegment[], numberOf: NumberOf): void {
  for (const { tokens, quantities, spans } of drafts) {
    for (const { start, end, values } of quantities) {
      spans.push({ start, end, terms: values.map(numberOf) })
    }
    for (const { start, end } of [...tokens.keys()].map(single).concat(joinedWords(tokens))) {
      const word = tokens.slice(start, end).map(({ text }) => text)
      const letters = lettersOf(word.join(''))
      if (letters) spans.push({ start, end, terms: [numberOf(`=${letters}`)] })
    }
  }
}

/**
 * Marks words of the same first four letters: of two languages of one family most are cognates, and a
 * segment that shares many with another says what it says (Simard, Foster and Isabelle, 1992).
 */
export function markCognates(drafts: readonly UnweighedSegment[], numberOf: NumberOf): void {
  for (const { tokens, spans } of drafts) {
    tokens.forEach(({ text }, start) => {
      const letters = withoutMarks(text.toLowerCase().replace(/['’].*$/, ''))
      if (!/^\p{L}{4}/u.test(letters)) return
      spans.push({ start, end: start + 1, terms: [numberOf(`~${letters.slice(0, 4)}`)] })
    })
  }
}

/** Marks words by what they may be forms of: in texts of one language a word is its own translation. */
export function markForms(
  drafts: readonly UnweighedSegment[],
  language: string,
  numberOf: NumberOf,
): void {
  for (const { tokens, spans } of drafts) {
    tokens.forEach(({ key }, start) => {
      const forms = [key, ...baseForms(key, language)]
      spans.push({ start, end: start + 1, terms: forms.map((form) => numberOf(`!${form}`)) })
    })
  }
}

const single = (start: number): TokenRange => ({ start, end: start + 1 })

/** Words joined by hyphens, to be read as one: `Pu-tin`, `co-operation`. */
function joinedWords(tokens: readonly Token[]): TokenRange[] {
  const found: TokenRange[] = []
  for (let start = 0; start < tokens.length; start++) {
    let end = start + 1
    while (tokens[end]?.joined) end++
    if (end > start + 1) found.push({ start, end })
    start = end - 1
  }
  return found
}

/** The letters that a name or a loan word is known by in another language; of another word, none. */
function lettersOf(word: string): string | null {
  if (!/^\p{L}/u.test(word)) return null
  const letters = withoutMarks(word.replace(/['’].*$/, '').toLowerCase())
  if (/^\p{Lu}/u.test(word)) return letters.length > 1 ? letters : null
  // A loan word has no marks, and is long enough not to be another language's word by chance.
  return letters.length > 3 && letters === word ? letters : null
}
