import { expect, it } from 'vitest'
import { languageOf } from '../../../src/domain/pair/language.ts'

it.each([
  ['en', 'en'],
  ['az-Arab', 'az'],
  ['EN-gb', 'en'],
  ['fil', 'fil'],
  ['zh-Hant-TW', 'zh'],
])('the language of %s is %s', (tag, language) => {
  expect(languageOf(tag)).toBe(language)
})
