import { describe, expect, it } from 'vitest'
import { namesAsDictionary } from '../../../src/domain/align/names.ts'

const lines = (first: string, second: string, places = '') =>
  namesAsDictionary(first, second, places).split('\n')

describe('namesAsDictionary', () => {
  it('has regions, languages, currencies, months and days of any two languages', () => {
    expect(lines('en', 'vi')).toEqual(
      expect.arrayContaining([
        'Japan\tNhật Bản',
        'April\ttháng 4',
        'Tuesday\tThứ Ba',
        'Japanese\tTiếng Nhật',
        'us dollar\tđô la mỹ',
      ]),
    )
    expect(lines('fr', 'de')).toEqual(
      expect.arrayContaining(['Allemagne\tDeutschland', 'avril\tApril']),
    )
  })

  it('adds what newsrooms say, for the languages that the table has', () => {
    const places = '# code en vi\nUS\tUS; American\tMỹ; Hoa Kỳ'
    expect(lines('en', 'vi', places)).toContain('United States; US; American\tHoa Kỳ; Mỹ')
    expect(lines('vi', 'en', places)).toContain('Hoa Kỳ; Mỹ\tUnited States; US; American')
    expect(lines('fr', 'vi', places)).toContain('États-Unis\tHoa Kỳ; Mỹ')
  })
})
