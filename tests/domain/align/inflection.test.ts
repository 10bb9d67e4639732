import { describe, expect, it } from 'vitest'
import { baseForms } from '../../../src/domain/align/inflection.ts'

describe('baseForms', () => {
  it.each([
    ['studies', 'en', 'study'],
    ['nationaux', 'fr', 'national'],
    ['l’école', 'fr', 'école'],
    ['signées', 'fr', 'signer'],
    ['ciudades', 'es', 'ciudad'],
    ['cerrado', 'es', 'cerrar'],
    ['strade', 'it', 'strada'],
    ['estações', 'pt', 'estação'],
    ['arbeitet', 'de', 'arbeiten'],
    ['والمدرسة', 'ar', 'مدرسة'],
    ['بيتهم', 'ar', 'بيت'],
  ])('gives of %s (%s) %s among others', (word, language, base) => {
    expect(baseForms(word, language)).toContain(base)
  })

  it('gives none of a language whose rules are not known', () => {
    expect(baseForms('cầu', 'vi')).toEqual([])
  })
})
