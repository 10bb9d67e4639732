import { describe, expect, it } from 'vitest'
import { proposeComparison } from '../../../src/domain/align/propose-comparison.ts'
import { readEvidence } from '../../../src/tools/content/read-evidence.ts'

const evidence = readEvidence('en', 'vi')

function proposed(english: string | string[], vietnamese: string | string[]) {
  const side = (lang: string, text: string | string[]) => ({ lang, segments: [text].flat() })
  return proposeComparison(side('en', english), side('vi', vietnamese), evidence)
}
const quoted = (english: string | string[], vietnamese: string | string[]) =>
  proposed(english, vietnamese).differences.map(({ kind, words }) => [kind, words])

describe('proposeComparison', () => {
  it.each([
    ['dates', 'They met on April 27.', 'Họ gặp nhau ngày 28/4.', [['time', ['April 27', '28/4']]]],
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
    [
      'what stands around either number',
      'The storm killed 21 people and left 40 missing.',
      'Bão làm 24 người chết, 40 người mất tích.',
      [['number', ['21', '24']]],
    ],
    [
      'amounts',
      'a fine of VND30 million',
      'phạt 35 triệu đồng',
      [['number', ['VND30 million', '35 triệu đồng']]],
    ],
    [
      'amounts',
      'a fine of 30 million dong',
      'phạt 35 triệu đồng',
      [['number', ['30 million dong', '35 triệu đồng']]],
    ],
    [
      'ranks',
      'the fifth flood this year',
      'trận lũ thứ tư trong năm',
      [['number', ['fifth', 'thứ tư']]],
    ],
    [
      'numbers in words',
      'Four people were injured.',
      'Sáu người bị thương.',
      [['number', ['Four', 'Sáu']]],
    ],
    ['times', 'at 6:10 p.m.', 'lúc 18 giờ 25', [['time', ['6:10 p.m', '18 giờ 25']]]],
    [
      'a number of one side',
      'The fire killed 23 people in Lowmere.',
      'Vụ cháy làm nhiều người chết ở Lowmere.',
      [['number', ['23 people', null]]],
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
    ['5 ministers met', '6 nước tham dự'],
    ['some 1,200 homes', '1.196 ngôi nhà'],
    ['more than 300 trees', '312 cây'],
    ['fewer than a third of farmers', 'chưa đến 30% nông dân'],
    ['worth $310 million', 'trị giá 310,4 triệu USD'],
    ['within 7 days', 'trong 5-7 ngày'],
    ['Dr Okafor of the WRO spoke', 'TS Okafor phát biểu'],
    ['', ''],
  ])('finds none between %j and %j', (english, vietnamese) => {
    expect(quoted(english, vietnamese)).toEqual([])
  })

  it('proposes nothing that the other article has elsewhere', () => {
    const first = { lang: 'en', segments: ['Prices rose 8.3%, said Karolina Nowak.'] }
    const second = { lang: 'vi', segments: ['Giá tăng 9,9%.'] }
    const whole = { lang: 'vi', segments: [...second.segments, 'Nowak: dịch vụ tăng 8,3%.'] }
    expect(proposeComparison(first, second, evidence).differences).toHaveLength(2)
    expect(proposeComparison(first, second, evidence, [first, whole]).differences).toEqual([
      { kind: 'number', words: [null, '9,9%'] },
    ])
  })

  it.each([
    ['same', 'Three hospitals closed.', 'Ba bệnh viện đóng cửa.'],
    ['differs', 'Three hospitals closed.', 'Năm bệnh viện đóng cửa.'],
    ['partial', 'Three hospitals closed in 2019.', 'Ba bệnh viện đóng cửa.'],
    [null, 'Three hospitals closed because of the flood.', 'Ba bệnh viện gặp khó khăn.'],
  ])('says %s of %j and %j', (relation, english, vietnamese) => {
    expect(proposed(english, vietnamese).relation).toBe(relation)
  })

  it('takes a name in another script for the name that it is', () => {
    const english = { lang: 'en', segments: ['The Karolina bridge reopened.'] }
    const ukrainian = { lang: 'uk', segments: ['Міст Кароліна знову відкрито.'] }
    const known = readEvidence('en', 'uk')
    expect(proposeComparison(english, ukrainian, known).differences).toEqual([])
  })

  it('quotes nothing that stands twice, and nothing over the end of a segment', () => {
    expect(quoted('Zbigniew met Zbigniew', 'họ gặp nhau')).toEqual([])
    expect(quoted(['He met Karolina', 'Nowak left'], 'Họ gặp nhau')).toEqual([
      ['name', ['Karolina', null]],
    ])
  })
})
