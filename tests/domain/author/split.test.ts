import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitSegments } from '../../../src/domain/author/split.ts'

/** Where segments end, written as bars. */
function split(lang: string, text: string): string {
  return splitSegments(text, lang).join('|')
}

describe('splitting a text', () => {
  it.each<[lang: string, what: string, expected: string]>([
    // What the platform ends sentences after, and a reader does not.
    [
      'vi',
      'academic titles',
      'PGS.TS. Nguyễn Văn Nam và ThS. Lê Thị Hoa đã đến. |GS. Trần Đức vắng.',
    ],
    ['vi', 'titles without spaces', 'Theo PGS.TS.Nguyễn Văn Nam, dịch đã lui. |TP.HCM vẫn chờ.'],
    ['vi', 'cities and doctors', 'TS. Hoa rời TP. Hồ Chí Minh. |BS. Nam ở lại TX. Sơn Tây.'],
    ['vi', 'initials', 'Công an bắt Nguyễn V. A. tại nhà riêng. |Theo điều tra, ông A. nhận tội.'],
    ['vi', 'districts by their letter', 'Anh ở P. 12, Q. Bình Thạnh. |Chị ở H. Củ Chi.'],
    [
      'vi',
      'an initial that districts have as well',
      'Công an bắt Nguyễn Văn H. |Theo điều tra, ông H. nhận tội.',
    ],
    [
      'vi',
      'an initial before a new sentence',
      'Tòa tuyên án Trần V. B. |Theo cáo trạng, ông B. có tội.',
    ],
    ['vi', 'numbers', 'Giá vàng là 1.850.000 đồng. |Ngày 27.4.2021 giá giảm 1,5%.'],
    [
      'en',
      'titles',
      'Mr. Bush met Mrs. Clinton and Dr. Smith. |Prof. Lee and St. Louis came later.',
    ],
    [
      'en',
      'countries',
      'The U.S. Senate voted. |He left the U.S. in May. |He likes the U.S. |The vote was close.',
    ],
    [
      'en',
      'times of day',
      'It starts at 5 a.m. Tuesday. |It ends at 6 p.m. |The doors close then.',
    ],
    ['en', 'numbers of things', 'He lives at No. 5. |She said no. |Five left on Sept. 11, 2001.'],
    ['en', 'initials', 'J. K. Rowling and George W. Bush met. |They talked.'],
    ['en', 'companies', 'Acme Inc. said so. |It sued Acme Corp. |The court agreed.'],
    [
      'en',
      'what counts off',
      '1. All human beings are born free. |2. Everyone has the right to life.',
    ],
    ['en', 'a question in a sentence', '"Really?" he asked. |"Yes!" she said.'],
    [
      'fr',
      'titles and initials',
      'M. Macron et Mme Merkel ont vu MM. Dupont. |Il part à l’est. |Elle reste.',
    ],
    // What the platform misses.
    ['vi', 'an ellipsis', 'Hai bên nói về Biển Đông… |Còn Myanmar thì chưa. |Chờ... |Rồi họ về.'],
    ['vi', 'an ellipsis that ends none', 'Chợ bán cam, quýt… và bưởi. |Giá là… 5 đồng.'],
    [
      'vi',
      'sentences run together',
      'gặp ông Motegi Toshimitsu.|Ngoại trưởng ở ASEAN…|Bộ trưởng Covid-19.|Hai bên.',
    ],
    ['vi', 'questions run together', 'Ai đến?|Ông Sơn đến.|Thật sao!|Đúng vậy.'],
    [
      'en',
      'no sentences in names',
      'See Example.com and Node.js, or ask a Ph.D. student at 3.5 per cent.',
    ],
    // Quotation marks and brackets.
    ['vi', 'a quotation that closes after the stop', '“Tôi đồng ý.” |Ông Sơn nói vậy.'],
    ['en', 'the same with straight marks', 'He said "I agree." |Then he left.'],
    ['fr', 'the same with spaces', '« Bonjour. » |Il part. |« Non. » |Elle reste.'],
    ['de', 'marks the other way round', 'Er sagte: »Ja.« |»Gut«, sagte sie.'],
    // Clauses.
    ['vi', 'semicolons', 'Ông cảm ơn Nhật Bản; |đề nghị tiếp tục hỗ trợ; |mong sớm gặp lại.'],
    [
      'en',
      'semicolons in brackets and marks',
      'He came (late; tired) and said "no; never"; |she left.',
    ],
    ['en', 'semicolons after a bracket never closed', 'He came (very late; |he was tired.'],
    ['en', 'no other clauses', 'He came, saw – and, he says: won.'],
    // Other scripts.
    ['zh', 'Chinese', '人人生而自由。|他说:“好。”|她已经走了；|他还没有来。|真的吗?|是；不!'],
    ['ar', 'Arabic', 'يولد جميع الناس أحراراً. |هل هذا صحيح؟ |وهبوا عقلاً؛ |وقد ولدوا أحراراً.'],
    ['ja', 'Japanese', '彼は来た。|彼女は帰った！|本当？'],
    [
      'ja',
      'what begins with a mark',
      '雨が降った。|「寒い」と父は言った。|「行く？」と母が聞いた。',
    ],
    ['zh', 'what begins with a mark', '雨停了。|“天晴了。”老人说。|《晚报》没有报道。'],
    ['el', 'questions', 'Ποιος ήρθε; |Κανείς δεν ξέρει.'],
    // Lists.
    ['en', 'no items of a list', 'He saw Rome, Italy; Paris, France; and Oslo. |He left.'],
    ['en', 'no figures', 'It sold 300 in May; 4,000 in June.'],
    // Marks of notes.
    ['en', 'marks of notes', 'The ship came.[1] |It left.[2][3] |Nobody saw it.'],
    ['en', 'marks of notes without spaces', 'The ship came.[1]|It left.[note]'],
    // What goes on.
    ['en', 'a quotation that goes on', '“Stop! Do not move,” he said. |He ran.'],
    ['en', 'a quotation of sentences', '“It rained. |We waited.” |Then he left.'],
    ['vi', 'parts of a law', 'Điều 7. Thi hành án. |Khoản 2. Người bị phạt.'],
    ['vi', 'more titles', 'Theo GS.TSKH. Trần Văn Hai, lũ đã rút. |KTS. Lan vắng.'],
    ['de', 'ordinals', 'Er kam am 7. Juni an. |Der 3. Zug fuhr ab. |Sie wurde 9. |Das reichte.'],
    ['de', 'abbreviations', 'Er sah u. a. Berlin und bzw. Bonn. |Es kostete 5 Mrd. Euro.'],
    ['ru', 'abbreviations', 'В 2019 г. Иванов и акад. Петров жили на ул. Мира. |Потом они уехали.'],
    ['es', 'abbreviations', 'El Sr. Ruiz y la Dra. Gil viven en EE. UU. |Ella no volvió.'],
    ['hi', 'abbreviations', 'डॉ. सिंह आए। |श्री. राव गए।'],
    ['tr', 'abbreviations', 'Prof. Kaya ve Doç. Er 5. Katta çalışıyor. |Bu yeterli.'],
  ])('%s: %s', (lang, _what, expected) => {
    expect(split(lang, expected.replaceAll('|', ''))).toBe(expected)
  })

  it('gives nothing for nothing, and blank text as it is', () => {
    expect(splitSegments('', 'en')).toEqual([])
    expect(splitSegments(' \u00a0', 'en')).toEqual([' \u00a0'])
  })

  it('takes time in proportion to the text', () => {
    // Where the platform alone would take half a minute.
    const text = 'Hai bên nhất trí tiếp tục. '.repeat(20_000)
    expect(splitSegments(text, 'vi')).toHaveLength(20_000)
    expect(splitSegments('("a; b '.repeat(20_000), 'vi').join('')).toHaveLength(140_000)
    expect(splitSegments('a'.repeat(500_000), 'en')).toHaveLength(1)
  })

  it('tiles any text with segments that are not blank and do not begin with white space', () => {
    const part = fc.constantFrom(
      ...[
        'Ông',
        'ông',
        'Mr',
        'U.S',
        'TP',
        'x',
        '5',
        ' ',
        '\u00a0',
        '. ',
        '.',
        '…',
        '?',
        '; ',
        '；',
      ],
      ...['"', '“', '”', '« ', ' »', '(', ')', '。', '؟', '😀', 'e\u0301', '\n'],
    )
    const text = fc.oneof(
      fc.array(part).map((parts) => parts.join('')),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(text, fc.constantFrom('en', 'vi', 'fr', 'zh', 'ar', 'xx'), (any, lang) => {
        const segments = splitSegments(any, lang)
        expect(segments.join('')).toBe(any)
        if (any.trim() === '') return
        for (const segment of segments) expect(segment.trim()).not.toBe('')
        for (const segment of segments.slice(1)) expect(segment).not.toMatch(/^\s/)
      }),
      { numRuns: 500 },
    )
  })
})
