// What Spanish and Portuguese have in common.
const iberian = {
  s: '',
  es: '',
  a: 'o',
  as: 'o',
  os: 'o',
  ado: 'ar',
  ada: 'ar',
  ados: 'ar',
  adas: 'ar',
  ido: 'er ir',
  ida: 'er ir',
}

/*
 * What the regular forms of a word may be forms of. Languages without rules have none: their words are
 * looked up as they are.
 */
const rules: Partial<Record<string, (word: string) => string[]>> = {
  en: english,
  fr: byEndings({
    aux: 'al',
    s: '',
    x: '',
    e: '',
    es: '',
    é: 'er',
    ée: 'er',
    és: 'er',
    ées: 'er',
    ent: 'er',
    ons: 'er',
    ez: 'er',
    ait: 'er',
    aient: 'er',
    ant: 'er',
    era: 'er',
    eront: 'er',
    it: 'ir',
    is: 'ir',
    issent: 'ir',
    elle: 'el',
    elles: 'el',
    ive: 'if',
    ives: 'if',
    euse: 'eux',
    euses: 'eux',
    ère: 'er',
    ères: 'er',
  }),
  es: byEndings({
    ...iberian,
    idos: 'er ir',
    idas: 'er ir',
    an: 'ar',
    ará: 'ar',
    arán: 'ar',
    aron: 'ar',
    ando: 'ar',
    en: 'er ir',
    erá: 'er',
    irá: 'ir',
    iendo: 'er ir',
    iones: 'ión',
  }),
  it: byEndings({
    i: 'o e a',
    e: 'a o',
    a: 'o',
    ato: 'are',
    ata: 'are',
    ati: 'are',
    ate: 'are',
    uto: 'ere',
    ito: 'ire',
    ano: 'are',
    ono: 'ere ire',
    ando: 'are',
    endo: 'ere ire',
    erà: 'are ere',
    irà: 'ire',
    chi: 'co',
    ghi: 'go',
  }),
  pt: byEndings({
    ...iberian,
    am: 'ar',
    ando: 'ar',
    em: 'er ir',
    endo: 'er',
    indo: 'ir',
    ões: 'ão',
    ais: 'al',
  }),
  de: byEndings({
    e: '',
    en: '',
    n: '',
    er: '',
    es: '',
    s: '',
    em: '',
    t: 'en',
    te: 'en',
    ten: 'en',
    ern: '',
    et: 'en',
  }),
  ar: arabic,
}

/** The base forms that a word, in lower case, may be a regular form of, likeliest first; no word itself. */
export function baseForms(word: string, language: string): string[] {
  return rules[language]?.(word) ?? []
}

/** By what a word ends in, what its base may end in instead, parted by spaces. A word keeps three letters. */
function byEndings(endings: Readonly<Record<string, string>>) {
  const known = Object.entries(endings).sort(([one], [other]) => other.length - one.length)
  return (written: string): string[] => {
    // What is written together with an article: `l’homme`.
    const word = written.replace(/^\p{L}{1,4}['’](?=\p{L}{2})/u, '')
    const forms = known.flatMap(([ending, bases]) =>
      word.endsWith(ending) && word.length >= ending.length + 3
        ? bases.split(' ').map((base) => word.slice(0, -ending.length) + base)
        : [],
    )
    return word === written ? forms : [word, ...forms]
  }
}

/** Without its vowel signs, and without the article, prepositions and pronouns that are written to a word. */
function arabic(written: string): string[] {
  const word = written.replace(/[\u064b-\u0652\u0640]/g, '')
  const starts = [word]
  for (const prefix of ['وال', 'بال', 'فال', 'كال', 'لل', 'ال', 'و', 'ف', 'ب', 'ل', 'ك']) {
    if (word.startsWith(prefix) && word.length >= prefix.length + 3) {
      starts.push(word.slice(prefix.length))
    }
  }
  const ends = starts.flatMap((one) =>
    ['هما', 'ها', 'هم', 'ات', 'ون', 'ين', 'ان', 'ية', 'ه', 'ة', 'ي', 'ا'].flatMap((suffix) => {
      if (!one.endsWith(suffix) || one.length < suffix.length + 3) return []
      const stem = one.slice(0, -suffix.length)
      return [stem, `${stem}ة`]
    }),
  )
  return [...new Set([...starts, ...ends])].filter((form) => form !== written)
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
