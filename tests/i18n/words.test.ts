import { describe, expect, it } from 'vitest'
import { formatDate, languageName } from '../../src/i18n/format.ts'
import english from '../../src/i18n/languages/en.json'
import vietnamese from '../../src/i18n/languages/vi.json'
import makeEnglish from '../../src/i18n/make/en.json'
import makeVietnamese from '../../src/i18n/make/vi.json'
import { i18n } from './words.ts'

function entries(value: object, path = ''): [string, string][] {
  return Object.entries(value).flatMap(([key, child]: [string, unknown]) =>
    typeof child === 'object' && child !== null
      ? entries(child, `${path}${key}.`)
      : [[path + key, String(child)] as [string, string]],
  )
}
const placeholders = (text: string) => [...text.matchAll(/{{\w+}}/g)].map(String).sort()
const en = [...entries(english), ...entries({ make: makeEnglish })]
const vi = new Map([...entries(vietnamese), ...entries({ make: makeVietnamese })])

describe('the words of the interface', () => {
  it('have the same keys in both languages', () => {
    expect([...vi.keys()]).toEqual(en.map(([key]) => key))
  })

  it.each(en)('%s says the same variables in both', (key, text) => {
    expect(placeholders(vi.get(key) ?? '')).toEqual(placeholders(text))
    expect(text.trim()).not.toBe('')
    expect((vi.get(key) ?? '').trim()).not.toBe('')
  })

  it('are composed, with three dots for one sign and no straight quotation marks', () => {
    for (const text of [...en.map(([, value]) => value), ...vi.values()]) {
      expect(text.normalize('NFC')).toBe(text)
      expect(text).not.toMatch(/\.\.\.|"/)
    }
  })

  it('are ready at once in each language', () => {
    expect(i18n.en.t('relation.differs')).toBe('Disagree')
    expect(i18n.vi.t('relation.differs')).toBe('Hai bài nêu khác nhau')
    expect(i18n.vi.t('download.title')).toBe('Tải xuống')
  })

  it('leave markup in a name as the text that it is', () => {
    expect(i18n.en.t('reader.readAt', { outlet: '<b>' })).toBe('Read it at <b>')
  })
})

describe('a name in a sentence', () => {
  it.each([
    ['The Desk', 'The Desk'],
    ['Tuổi Trẻ $& {{x}}', 'Tuổi Trẻ $& {{x}}'],
    ['\u202eThe\u2069 Desk', 'The Desk'],
    ['صحيفة 24', '\u2068صحيفة 24\u2069'],
    ['\u2067עיתון\u2069\u202e', '\u2068עיתון\u2069'],
  ])('turns nothing around it: %j', (outlet, shown) => {
    expect(i18n.en.t('relation.only', { outlet })).toBe(`Only in ${shown}`)
  })
})

describe('dates and languages', () => {
  it.each([
    ['en', '28 April 2021', 'Vietnamese'],
    ['vi', '28/4/2021', 'Tiếng Việt'],
  ])('in %s', (language, date, name) => {
    expect(formatDate('2021-04-28', language)).toBe(date)
    expect(languageName('vi', language)).toBe(name)
  })
})
