import { describe, expect, it } from 'vitest'
import { proposeDifferences } from '../../../src/domain/align/propose-differences.ts'
import { readEvidence } from '../../../src/tools/content/read-evidence.ts'

const evidence = readEvidence('en', 'vi')

function proposed(english: string | string[], vietnamese: string | string[]) {
  const side = (lang: string, text: string | string[]) => ({ lang, segments: [text].flat() })
  return proposeDifferences(side('en', english), side('vi', vietnamese), evidence)
}
const quoted = (english: string | string[], vietnamese: string | string[]) =>
  proposed(english, vietnamese).map(({ kind, words }) => [kind, words])

describe('proposeDifferences', () => {
  it.each([
    ['dates', 'on April 27', 'ngày 28/4', [['time', ['April 27', '28/4']]]],
    [
      'counted things',
      '19 million actions',
      '10 triệu hành động',
      [['number', ['19 million', '10 triệu']]],
    ],
    ['shares', 'up 8.5%', 'tăng 9 phần trăm', [['number', ['8.5%', '9 phần trăm']]]],
    [
      'a name',
      'said Karolina Nowak of the club',
      'một thành viên câu lạc bộ nói',
      [['name', ['Karolina Nowak', null]]],
    ],
    ['a name', 'the club said', 'ông Zbigniew của câu lạc bộ nói', [['name', [null, 'Zbigniew']]]],
  ])('finds %s: %s, %s', (_, english, vietnamese, expected) => {
    expect(quoted(english, vietnamese)).toEqual(expected)
  })

  it.each([
    ['the 13th Congress', 'Đại hội lần thứ XIII'],
    ['US$1.8 million', '1,8 triệu USD'],
    ['on Tuesday', 'ngày 27/4'],
    ['on 4/5', 'ngày 4/5'],
    ['on May 4', 'ngày 4/5'],
    ['200 million dong', '2 trăm triệu đồng'],
    ['seven people', '7 người'],
    ['Nowak spoke', 'Karolina Nowak phát biểu'],
    ['12 ministers met', '5 nước tham dự'],
    ['$5 here, $6 there', '7 USD'],
    ['', ''],
  ])('finds none between %j and %j', (english, vietnamese) => {
    expect(quoted(english, vietnamese)).toEqual([])
  })

  it('quotes nothing that stands twice, and nothing over the end of a segment', () => {
    expect(quoted('Zbigniew met Zbigniew', 'họ gặp nhau')).toEqual([])
    expect(quoted(['He met Karolina', 'Nowak left'], 'Họ gặp nhau')).toEqual([
      ['name', ['Karolina', null]],
    ])
  })
})
