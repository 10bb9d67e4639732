import { describe, expect, it } from 'vitest'
import { directionOf } from '../../../src/domain/pair/direction.ts'

describe('the direction of a language', () => {
  it.each([
    ['Arabic', 'ar', 'rtl'],
    ['Arabic somewhere', 'ar-EG', 'rtl'],
    ['Egyptian Arabic', 'arz', 'rtl'],
    ['Hebrew', 'he', 'rtl'],
    ['Yiddish', 'yi', 'rtl'],
    ['Persian', 'fa', 'rtl'],
    ['Urdu', 'ur', 'rtl'],
    ['Pashto', 'ps', 'rtl'],
    ['Central Kurdish', 'ckb', 'rtl'],
    ['Sindhi', 'sd', 'rtl'],
    ['Uyghur', 'ug', 'rtl'],
    ['Kashmiri', 'ks', 'rtl'],
    ['Divehi', 'dv', 'rtl'],
    ['Syriac', 'syr', 'rtl'],
    ['N’Ko', 'nqo', 'rtl'],
    ['English', 'en', 'ltr'],
    ['Vietnamese', 'vi', 'ltr'],
    ['Vietnamese in Chinese characters', 'vi-Hani', 'ltr'],
    ['Japanese', 'ja', 'ltr'],
    ['Hindi', 'hi', 'ltr'],
  ])('is known by its tag: %s, %s', (_name, tag, direction) => {
    expect(directionOf(tag)).toBe(direction)
  })

  it.each([
    ['az', 'ltr'],
    ['az-Arab', 'rtl'],
    ['az-IR', 'rtl'],
    ['pa', 'ltr'],
    ['pa-Arab', 'rtl'],
    ['pa-PK', 'rtl'],
    ['ks-Deva', 'ltr'],
    ['uz-Arab', 'rtl'],
    ['ug-Latn', 'ltr'],
    ['ar-Latn', 'ltr'],
    ['ff-Adlm', 'rtl'],
    ['en-Hebr', 'rtl'],
  ])('is that of its script, stated or likely: %s', (tag, direction) => {
    expect(directionOf(tag)).toBe(direction)
  })

  it.each(['', 'xx', 'en-a1b', 'ar-', 'no tag'])(
    'is from left to right where none is known: %j',
    (tag) => {
      expect(directionOf(tag)).toBe('ltr')
    },
  )
})
