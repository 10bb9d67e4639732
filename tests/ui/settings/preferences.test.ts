import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  defaultPreferences,
  options,
  readPreferences,
  writePreferences,
} from '../../../src/ui/settings/preferences.ts'

const preferences = fc.record({
  theme: fc.constantFrom(...options.theme),
  size: fc.constantFrom(...options.size),
  spacing: fc.constantFrom(...options.spacing),
  face: fc.constantFrom(...options.face),
  follow: fc.constantFrom(...options.follow),
  shortcuts: fc.boolean(),
})

describe('preferences', () => {
  it('come back as they were written', () => {
    fc.assert(
      fc.property(preferences, (chosen) => {
        expect(readPreferences(writePreferences(chosen))).toEqual(chosen)
      }),
    )
  })

  it('are written only where they differ from the default', () => {
    expect(writePreferences(defaultPreferences)).toBe('{}')
    expect(writePreferences({ ...defaultPreferences, theme: 'dark', shortcuts: false })).toBe(
      '{"theme":"dark","shortcuts":false}',
    )
  })

  it.each([
    ['nothing', null],
    ['an empty text', ''],
    ['broken JSON', '{"theme":"dark"'],
    ['null', 'null'],
    ['a number', '5'],
    ['a list', '["dark"]'],
    ['a prototype', '{"__proto__":{"theme":"dark"}}'],
    ['inherited names', '{"theme":"constructor","size":"length","face":"__proto__"}'],
    ['wrong types', '{"theme":["dark"],"size":2,"shortcuts":"false","follow":null}'],
  ])('are the default for %s', (_name, text) => {
    expect(readPreferences(text)).toEqual(defaultPreferences)
  })

  it('fall back field by field', () => {
    const text = '{"theme":"dark","size":"huge","shortcuts":false,"colour":"red"}'
    expect(readPreferences(text)).toEqual({
      ...defaultPreferences,
      theme: 'dark',
      shortcuts: false,
    })
  })

  it('are always whole and known, whatever was stored', () => {
    const garbage = fc.oneof(
      fc.string(),
      fc.json(),
      fc
        .dictionary(
          fc.constantFrom(...Object.keys(options), '__proto__', 'constructor', 'toString'),
          fc.oneof(fc.jsonValue(), fc.constantFrom(...Object.values(options).flat())),
        )
        .map((fields) => JSON.stringify(fields)),
    )
    fc.assert(
      fc.property(garbage, (text) => {
        const read = readPreferences(text)
        expect(Object.keys(read)).toEqual(Object.keys(defaultPreferences))
        for (const [name, values] of Object.entries(options)) {
          expect(values).toContain(read[name as keyof typeof read])
        }
      }),
    )
  })
})
