import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readQuantities } from '../../../src/domain/align/quantities.ts'
import { tokenize } from '../../../src/domain/align/tokens.ts'

const read = (text: string, lang: string) => readQuantities(text, tokenize(text, lang), lang)
const valuesIn = (text: string, lang: string) => read(text, lang).map(({ values }) => values)

describe('readQuantities', () => {
  it.each([
    ['worth US$1.8 million', 'trị giá 1,8 triệu USD', ['#1800000']],
    ['$2.5bn', '2,5 tỷ đô la', ['#2500000000']],
    ['3 trillion dong', '3 nghìn tỷ đồng', ['#3000000000000']],
    ['the 13th Congress', 'Đại hội lần thứ XIII', ['#13']],
    ['on April 27', 'ngày 27/4', ['@4-27']],
    ['the 27th of April', 'ngày 27 tháng 4', ['@4-27']],
    ['on 4/27/2021', 'ngày 27/4/2021', ['@4-27']],
    ['200 million dong', '2 trăm triệu đồng', ['#200000000']],
    ['US$500 thousand', '5 trăm nghìn USD', ['#500000']],
    ['3 million million', '3 ngàn tỉ', ['#3000000000000']],
    ['HK$5 million', '5 triệu đô la Hồng Kông', ['#5000000']],
    ['in 2021', 'năm 2021', ['#2021']],
    ['8.5%', '8,5%', ['#8.5']],
    ['1,234,567 people', '1.234.567 người', ['#1234567']],
    ['Sept. 12', 'ngày 12-9', ['@9-12']],
    ['March 29', 'sáng 29.3', ['@3-29']],
    ['11.9.2024', 'ngày 11-9-2024', ['@9-11']],
    ['April 11-14', 'ngày 11-14.4', ['@4-11', '@4-14']],
    ['3.30pm', '15 giờ 30', ['t15:30']],
    ['11:05 p.m.', '23h05', ['t23:05']],
    ['fifty-six people', '56 người', ['#56']],
    ['VND62 trillion', '62 nghìn tỉ đồng', ['#62000000000000']],
    ['eight million', 'tám triệu', ['#8000000']],
    ['a third of them', 'một phần ba', ['#33.3333333333']],
    ['the 83rd minute', 'phút thứ 83', ['#83']],
    ['the third quarter', 'quý III', ['#3']],
  ])('reads %s and %s as the same', (english, vietnamese, values) => {
    expect(valuesIn(english, 'en')).toEqual([values])
    expect(valuesIn(vietnamese, 'vi')).toEqual([values])
  })

  it.each([
    ['US$1.8 million', 'en', 'US$1.8 million', 'USD'],
    ['trị giá khoảng 1,85 triệu USD và', 'vi', '1,85 triệu USD', 'USD'],
    ['worth HK$5 million', 'en', 'HK$5 million', 'HKD'],
    ['5 triệu đô la Úc', 'vi', '5 triệu đô la Úc', 'AUD'],
    ['2 trăm triệu đồng', 'vi', '2 trăm triệu đồng', 'VND'],
    ['A$5, or', 'en', 'A$5', 'AUD'],
    ['Q$5 in all', 'en', '5', ''],
    ['about £40 a day', 'en', '£40', 'GBP'],
    ['7 phần trăm dân số', 'vi', '7 phần trăm', '%'],
    ['12.5 billion dong', 'en', '12.5 billion dong', 'VND'],
    ['VND12.5 billion', 'en', 'VND12.5 billion', 'VND'],
    ['Rs 40 crore', 'en', 'Rs 40 crore', 'INR'],
    ['at 7:05 a.m. on', 'en', '7:05 a.m', 'time'],
    ['phút thứ 81', 'vi', 'thứ 81', 'ordinal'],
    ['ngày 27/4', 'vi', '27/4', 'date'],
  ])('says where %s stands, and its unit', (text, lang, words, unit) => {
    expect(read(text, lang)).toMatchObject([{ text: words, unit }])
  })

  it.each([
    ['about 150 people', 'en', 'about'],
    ['hơn 300 cây', 'vi', 'over'],
    ['chưa đến 30%', 'vi', 'under'],
    ['at least 39 people', 'en', null],
  ])('reads how exact %s is', (text, lang, hedge) => {
    expect(read(text, lang)).toMatchObject([{ hedge }])
  })

  it('leaves open what the other notation would have it be', () => {
    expect(valuesIn('hơn 4,700 bài', 'vi')).toEqual([['#4.7', '#4700']])
    expect(valuesIn('2-2', 'en')).toEqual([['#2'], ['#2']])
    expect(valuesIn('on 4/5 and 5/5', 'en')).toEqual([['@4-5', '@5-4'], ['@5-5']])
    expect(valuesIn('ngày 4/5', 'vi')).toEqual([['@5-4']])
  })

  it('reads no number in words that may be others', () => {
    expect(read('I may march with V and X', 'en')).toEqual([])
    expect(read('XIIII and MIX', 'en')).toEqual([])
    expect(read('A/H5N1, the U23 team, GS.TS Q and TX', 'en')).toEqual([])
    expect(read('năm nay, ông Ba và mỗi năm', 'vi')).toEqual([])
  })

  it('reads what the platform writes, in any language', () => {
    const langs = fc.constantFrom('en', 'vi', 'de', 'ar', 'hi')
    fc.assert(
      fc.property(langs, fc.integer({ min: 0, max: 1e9 }), (lang, number) => {
        expect(valuesIn(new Intl.NumberFormat(lang).format(number), lang)[0]).toContain(
          `#${number}`,
        )
      }),
    )
  })
})
