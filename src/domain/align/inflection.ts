/*
 * What the regular forms of a word may be forms of. Languages without rules have none: their words are
 * looked up as they are.
 */
const rules: Partial<Record<string, (word: string) => string[]>> = { en: english }

/** The base forms that a word, in lower case, may be a regular form of, likeliest first; no word itself. */
export function baseForms(word: string, language: string): string[] {
  return rules[language]?.(word) ?? []
}

const doubled = /([bdfgklmnprtvz])\1$/

function english(word: string): string[] {
  const forms: string[] = []
  const cut = (ending: string, ...replacements: string[]) => {
    if (!word.endsWith(ending) || word.length < ending.length + 2) return
    const stem = word.slice(0, -ending.length)
    for (const replacement of replacements) forms.push(stem + replacement)
    if (ending.length > 1 && doubled.test(stem)) forms.push(stem.slice(0, -1))
  }
  cut('ies', 'y', 'ie')
  cut('ied', 'y')
  cut('ier', 'y')
  cut('iest', 'y')
  cut('ily', 'y')
  cut('ves', 'f', 'fe')
  cut('es', '', 'e')
  if (!word.endsWith('ss')) cut('s', '')
  cut('ed', '', 'e')
  cut('ing', '', 'e')
  cut('er', '', 'e')
  cut('est', '', 'e')
  cut('ers', '', 'e')
  cut('ings', '', 'e')
  cut('ly', '', 'le')
  return forms
}
