/*
 * What newsrooms write before and behind numbers: currencies by their codes, shares, and some measures.
 */

const units: Readonly<Record<string, string>> = {
  '%': '%',
  percent: '%',
  'per cent': '%',
  'phần trăm': '%',
  $: 'USD',
  US$: 'USD',
  HK$: 'HKD',
  A$: 'AUD',
  AU$: 'AUD',
  S$: 'SGD',
  C$: 'CAD',
  CA$: 'CAD',
  NZ$: 'NZD',
  NT$: 'TWD',
  dollar: 'USD',
  dollars: 'USD',
  'đô la': 'USD',
  'đô la Mỹ': 'USD',
  'đô la Hồng Kông': 'HKD',
  'đô la Úc': 'AUD',
  'đô la Singapore': 'SGD',
  'đô la Canada': 'CAD',
  '€': 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  '£': 'GBP',
  pound: 'GBP',
  pounds: 'GBP',
  'bảng Anh': 'GBP',
  '¥': 'JPY',
  yen: 'JPY',
  yên: 'JPY',
  đồng: 'VND',
  dong: 'VND',
  '₫': 'VND',
  baht: 'THB',
  won: 'KRW',
  yuan: 'CNY',
  renminbi: 'CNY',
  'nhân dân tệ': 'CNY',
  rupee: 'INR',
  rupees: 'INR',
  Rs: 'INR',
  rupiah: 'IDR',
  ringgit: 'MYR',
  rouble: 'RUB',
  roubles: 'RUB',
  ruble: 'RUB',
  rubles: 'RUB',
  rúp: 'RUB',
  hectare: 'ha',
  hectares: 'ha',
  ha: 'ha',
  'héc ta': 'ha',
  km: 'km',
  kilometres: 'km',
  kilometers: 'km',
  'cây số': 'km',
  metre: 'm',
  metres: 'm',
  meter: 'm',
  meters: 'm',
  mét: 'm',
  m: 'm',
}
// Letters before the sign say whose dollars: where these are not known, they are no US dollars.
const before = /(?:\p{Lu}*\$|[€£¥₫]|(?<![\p{L}\p{M}])(?:[A-Z]{3}|Rs\.?)) ?$/u
const after = new RegExp(
  `^ ?(?:${Object.keys(units)
    .map((unit) => unit.replace('$', '\\$'))
    .sort((one, other) => other.length - one.length)
    .join('|')}|[A-Z]{3})(?![\\p{L}\\p{M}])`,
  'u',
)

/** The unit of a number that stands from `start` to `end`, and where the two stand together. */
export function unitAround(text: string, start: number, end: number) {
  const sign = before.exec(text.slice(0, start))?.[0] ?? ''
  const word = after.exec(text.slice(end, end + 20))?.[0] ?? ''
  const unit = unitOf(sign.replace('.', '').trim()) || unitOf(word.trim())
  return unit
    ? {
        unit,
        from: unitOf(sign.replace('.', '').trim()) ? start - sign.length : start,
        to: unitOf(word.trim()) ? end + word.length : end,
      }
    : { unit, from: start, to: end }
}

const currencies = new Set(Intl.supportedValuesOf('currency'))

function unitOf(word: string): string {
  return units[word] ?? (currencies.has(word) ? word : '')
}
