import { describe, expect, it } from 'vitest'
import { align } from '../../../src/domain/align/align.ts'
import { evidenceFor } from '../../../src/domain/align/evidence.ts'
import { proposeComparison } from '../../../src/domain/align/propose-comparison.ts'
import { proposeWords } from '../../../src/domain/align/propose-words.ts'

const without = (lang: string) => evidenceFor('en', lang, { lexicons: [], places: '' })
const wordsIn = (english: string, lang: string, text: string) =>
  proposeWords({ lang: 'en', segments: [english] }, { lang, segments: [text] }, without(lang)).map(
    (pair) => pair.join(' = '),
  )

describe('a name in another script', () => {
  it.each([
    ['uk', 'It rained in Kyiv.', 'У місті Київ дощило.', ['Kyiv = Київ']],
    [
      'ru',
      'It was Zelensky who called.',
      'Звонили от Зеленского вчера.',
      ['Zelensky = Зеленского'],
    ],
    ['el', 'It was Putin who called.', 'Τηλεφώνησε ο Πούτιν χθες.', ['Putin = Πούτιν']],
    ['el', 'It was Guterres who called.', 'Τηλεφώνησε ο Γκουτέρες χθες.', ['Guterres = Γκουτέρες']],
    ['ja', 'It was Biden who called.', '昨日、バイデン氏が電話した。', ['Biden = バイデン']],
    ['uk', 'It stands in Ha Long now.', 'Тепер він у місті Халонг стоїть.', ['Ha Long = Халонг']],
    ['ru', 'It snowed in Oslo.', 'Вчера в Праге шёл снег.', []],
    ['ru', 'It was Ivan who called.', 'Звонил Иосиф вчера.', []],
    ['ru', 'It was Kim who called.', 'Звонил Кот вчера.', []],
    ['fr', 'It was Martin who called.', 'Hier Martine a appelé.', []],
  ])('%s: %s', (lang, english, text, expected) => {
    expect(wordsIn(english, lang, text)).toEqual(expected)
  })

  it('is the same name where one side of a passage is of one script and has another name more', () => {
    const { differences } = proposeComparison(
      { lang: 'en', segments: ['It was Petrenko who spoke in Odesa.'] },
      { lang: 'uk', segments: ['В Одесі говорив Петренко.'] },
      without('uk'),
    )
    expect(differences).toEqual([])
  })

  it('links the sentences that have it', () => {
    const english = [
      'The ferry to Kherson has stopped.',
      'Nobody was hurt, said Oleh Tarasenko of the port.',
      'Bread is dear again.',
      'Ships from Mykolaiv wait at sea.',
    ]
    const ukrainian = [
      'Кораблі з Миколаєва чекають у морі.',
      'Погода була гарна.',
      'Паром до Херсона зупинено.',
      'Ніхто не постраждав, каже Олег Тарасенко з порту.',
    ]
    const links = align(
      { lang: 'en', segments: english },
      { lang: 'uk', segments: ukrainian },
      without('uk'),
    )
    expect(links.map(({ first, second }) => `${first}-${second}`)).toEqual(['0-2', '1-3', '3-0'])
  })
})
