import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatAddress,
  inUiLanguage,
  parseAddress,
  uiLanguageOf,
} from '../../../src/domain/address/address.ts'
import type { Address } from '../../../src/domain/address/address.ts'
import { uiLanguages } from '../../../src/domain/pair/pair.ts'
import type { ArticleId, PairId } from '../../../src/domain/pair/pair.ts'
import { relations } from '../../../src/domain/pair/relations.ts'

const pair = 'vietnam-japan-phone-talks'

const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/)
const ui = fc.constantFrom(...uiLanguages)
const shown = {
  passage: slug,
  words: fc.string({ unit: 'grapheme' }),
  q: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 50 }),
  only: fc.constantFrom(...relations),
  view: fc.oneof(
    fc.constant('rows' as const),
    fc.stringMatching(/^[a-z]{2,3}(-[A-Za-z]{2,8}){0,2}$/).map((text) => text as ArticleId),
  ),
}
const addresses: fc.Arbitrary<Address> = fc.oneof(
  fc.constant({ kind: 'start' as const }),
  fc.record({ kind: fc.constantFrom('library', 'make', 'own', 'words'), ui }),
  fc.record(
    {
      kind: fc.constantFrom('reader', 'own-reader'),
      ui,
      pair: slug.map((text) => text as PairId),
      ...shown,
    },
    { requiredKeys: ['kind', 'ui', 'pair'] },
  ),
  fc.record(
    {
      kind: fc.constant('packed-reader' as const),
      ui,
      packed: fc.stringMatching(/^1\.[A-Za-z0-9_-]{0,40}$/),
      ...shown,
    },
    { requiredKeys: ['kind', 'ui', 'packed'] },
  ),
)

describe('the address grammar', () => {
  it.each<[string, Address]>([
    ['/', { kind: 'start' }],
    ['/en', { kind: 'library', ui: 'en' }],
    [`/vi/${pair}`, { kind: 'reader', ui: 'vi', pair: pair as PairId }],
    [
      `/en/${pair}/cold-storage?view=vi`,
      {
        kind: 'reader',
        ui: 'en',
        pair: pair as PairId,
        passage: 'cold-storage',
        view: 'vi' as ArticleId,
      },
    ],
    [
      `/en/${pair}?view=rows&only=differs`,
      { kind: 'reader', ui: 'en', pair: pair as PairId, view: 'rows', only: 'differs' },
    ],
    ['/vi/make', { kind: 'make', ui: 'vi' }],
    ['/vi/words', { kind: 'words', ui: 'vi' }],
    ['/en/own', { kind: 'own', ui: 'en' }],
    [
      '/en/own?pair=my-pair&passage=first-one&only=same',
      {
        kind: 'own-reader',
        ui: 'en',
        pair: 'my-pair' as PairId,
        passage: 'first-one',
        only: 'same',
      },
    ],
    [
      '/en/own?passage=first-one#1.aZ_-',
      { kind: 'packed-reader', ui: 'en', passage: 'first-one', packed: '1.aZ_-' },
    ],
  ])('%s', (text, address) => {
    expect(parseAddress(text)).toEqual(address)
    expect(formatAddress(address)).toBe(text)
  })

  it('gives back every address that it writes', () => {
    fc.assert(
      fc.property(addresses, (address) => {
        expect(parseAddress(formatAddress(address))).toEqual(address)
      }),
    )
  })

  it('writes addresses that a browser leaves as they are', () => {
    fc.assert(
      fc.property(addresses, (address) => {
        const text = formatAddress(address)
        // A browser resolves a segment of dots; no address that it hands us has one.
        fc.pre(!/\/\.{1,2}(\?|$)/.test(text))
        const { pathname, search, hash } = new URL(text, 'https://example.org')
        expect(parseAddress(pathname + search + hash)).toEqual(address)
      }),
    )
  })

  it.each([
    '',
    'en',
    '/fr',
    '//evil.example/',
    '/<script>',
    '/en/<script>alert(1)</script>',
    '/en/%3Cscript%3E',
    '/en/%E0%A4%A',
    '/en/a--b',
    `/en/${pair}/a/b`,
    `/en/${'a'.repeat(10_000)}`,
    '/__proto__',
    '/constructor/x',
  ])('%s is none of ours', (text) => {
    expect(parseAddress(text)).toBeNull()
  })

  it('reads anything at all without throwing, and what it reads is stable', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl()), (text) => {
        const address = parseAddress(`/en/${text}`)
        if (address) expect(parseAddress(formatAddress(address))).toEqual(address)
        else expect(address).toBeNull()
      }),
    )
  })

  it.each([
    '/Cold-Storage',
    '/cold-storage.',
    '/cold-storage,',
    '/cold-storage)',
    '/cold-storage%E2%80%A6',
    '/cold-storage”',
    '/cold-storage%E2%80%9D.',
    '/cold-storage%E2%80',
    '/cold-storage%',
    '/cold-storage%20',
    '/cold-storage%0A',
    '/cold-storage**',
    '/cold%E2%80%8B-storage',
    '/cold-storage%EF%BB%BF',
    '/cold-storage/index.html',
    '//cold-storage//',
    '/cold-storage?',
    '/cold-storage?utm_source=zalo.me',
    '/cold-storage#panel',
  ])('takes %s for the passage', (rest) => {
    const right = `/en/${pair}/cold-storage`
    const address = parseAddress(`/en/${pair}${rest}`)
    expect(address && formatAddress(address)).toBe(right)
    expect(parseAddress(`/EN/${pair.toUpperCase()}${rest}`)).toEqual(address)
    expect(parseAddress(`//en//${pair}${rest}`)).toEqual(address)
  })

  it.each([
    [`/en/${pair}/cold-storage?view=vi&amp;q=ship`, `/en/${pair}/cold-storage?view=vi&q=ship`],
    [`/en/${pair}?VIEW=VI.`, `/en/${pair}?view=vi`],
    [`/en/${pair}?q=a+b`, `/en/${pair}?q=a%20b`],
    [`/en/${pair}?q=it's (1.8)!`, `/en/${pair}?q=it%27s%20%281%2E8%29%21`],
    ['/index.html', '/'],
    ['//', '/'],
    ['/vi/index.html', '/vi'],
    ['/en//', '/en'],
    ['/EN', '/en'],
  ])('spells %s as %s', (text, right) => {
    const address = parseAddress(text)
    expect(address && formatAddress(address)).toBe(right)
    expect(parseAddress(right)).toEqual(address)
  })

  it.each(['%', '%E0%A4%A', '%20', '…', '<img src=x>'])(
    'keeps %s, to say of it that it is no passage',
    (passage) => {
      const address = parseAddress(`/en/${pair}/${passage}`)
      expect(address).toMatchObject({ pair, passage: expect.any(String) as string })
      expect(address && parseAddress(formatAddress(address))).toEqual(address)
    },
  )

  it('keeps words that do not decode, to say of them that they are incomplete', () => {
    expect(parseAddress(`/en/${pair}?words=`)).toMatchObject({ words: '' })
    expect(parseAddress(`/en/${pair}?words=en~%E1%BA`)).toMatchObject({ words: 'en~' })
    expect(parseAddress(`/en/${pair}?words=%zz`)).toMatchObject({ words: '%zz' })
  })

  it('writes half a character as the sign for what cannot be read', () => {
    const address: Address = { kind: 'library', ui: 'en', q: 'a\ud83d' }
    expect(formatAddress(address)).toBe('/en?q=a%EF%BF%BD')
  })

  it('allows the slash that static hosts add', () => {
    expect(parseAddress('/en/')).toEqual(parseAddress('/en'))
    expect(parseAddress(`/en/${pair}/east-sea/?view=en`)).toEqual(
      parseAddress(`/en/${pair}/east-sea?view=en`),
    )
  })

  it.each([
    `?q=${'a'.repeat(201)}`,
    '?q=',
    '?view=<script>',
    '?view=',
    '?view=%',
    '?other=vi',
    '?',
    '#view=vi',
  ])('takes %s for no view', (query) => {
    expect(parseAddress(`/en/${pair}${query}`)).toEqual(parseAddress(`/en/${pair}`))
  })

  it('keeps a passage of 10,000 characters, for the reader to say that there is none such', () => {
    const passage = 'a'.repeat(10_000)
    expect(parseAddress(`/en/${pair}/${passage}`)).toMatchObject({ passage })
  })
})

describe('changing the interface language', () => {
  it.each([
    ['/en', '/vi'],
    [`/en/${pair}/east-sea?view=en`, `/vi/${pair}/east-sea?view=en`],
    ['/en/%E0%A4%A?x=1', '/vi/%E0%A4%A?x=1'],
    ['/', '/vi'],
    ['/nowhere/at/all', '/vi'],
    ['/english', '/vi'],
  ])('%s becomes %s', (from, to) => {
    expect(inUiLanguage(from, 'vi')).toBe(to)
  })

  it('keeps everything else of an address of ours, and comes back', () => {
    fc.assert(
      fc.property(addresses, ui, (address, language) => {
        fc.pre(address.kind !== 'start')
        const changed = inUiLanguage(formatAddress(address), language)
        expect(parseAddress(changed)).toEqual({ ...address, ui: language })
      }),
    )
  })

  it('knows the language that a broken address names', () => {
    expect(uiLanguageOf('/vi/%E0%A4%A')).toBe('vi')
    expect(uiLanguageOf('/nowhere')).toBeNull()
    expect(uiLanguageOf('/')).toBeNull()
  })
})
