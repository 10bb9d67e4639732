import { describe, expect, it } from 'vitest'
import { align } from '../../../src/domain/align/align.ts'
import { isCovered } from '../../../src/domain/align/coverage.ts'
import { evidenceFor } from '../../../src/domain/align/evidence.ts'
import { learnWords } from '../../../src/domain/align/learn-words.ts'
import { proposeWords } from '../../../src/domain/align/propose-words.ts'
import { markTerms } from '../../../src/domain/align/terms.ts'

const without = (first: string, second: string) =>
  evidenceFor(first, second, { lexicons: [], places: '' })

const english = [
  'The prime minister arrived in Tokyo on 27 April for talks about trade.',
  'Japan promised a loan of 1.8 billion dollars to Viet Nam.',
  'About 4,500 workers lost their jobs in March.',
  'Heavy rain fell in the north.',
  'France and Germany sent 320 doctors.',
  'The next summit takes place in Brazil in November 2022.',
]

// Each in another order, with a sentence on the price of oil, and without the one on the rain.
const others = {
  fr: [
    'La France et l’Allemagne ont envoyé 320 médecins.',
    'Le premier ministre est arrivé à Tokyo le 27 avril pour des entretiens sur le commerce.',
    'Les prix du pétrole ont de nouveau baissé.',
    'Le prochain sommet aura lieu au Brésil en novembre 2022.',
    'Environ 4 500 travailleurs ont perdu leur emploi en mars.',
    'Le Japon a promis un prêt de 1,8 milliard de dollars au Viêt Nam.',
  ],
  ru: [
    'Франция и Германия направили 320 врачей.',
    'Премьер-министр прибыл в Токио 27 апреля на переговоры о торговле.',
    'Цены на нефть снова упали.',
    'Следующий саммит состоится в ноябре 2022 года, в Бразилии.',
    'Около 4500 рабочих потеряли работу в марте.',
    'Япония обещала Вьетнаму кредит в 1,8 миллиарда долларов.',
  ],
  ar: [
    'أرسلت فرنسا و ألمانيا ٣٢٠ طبيبا.',
    'وصل رئيس الوزراء إلى طوكيو في ٢٧ أبريل لإجراء محادثات.',
    'انخفضت أسعار النفط مرة أخرى.',
    'تعقد القمة المقبلة في البرازيل في نوفمبر ٢٠٢٢.',
    'فقد نحو ٤٬٥٠٠ عامل وظائفهم في مارس.',
    'وعدت اليابان بقرض قدره ١٫٨ مليار دولار إلى فيتنام.',
  ],
}

describe.each(Object.entries(others))('English and %s, without a lexicon', (lang, segments) => {
  const truth = ['0-1', '1-5', '2-4', '4-0', '5-3']
  const links = align({ lang: 'en', segments: english }, { lang, segments }, without('en', lang))
  const found = links.map(({ first, second }) => `${first}-${second}`)

  it('are linked by numbers, dates and names, in any order', () => {
    expect(found.length).toBeGreaterThanOrEqual(4)
  })

  it('have no wrong link', () => {
    expect(truth).toEqual(expect.arrayContaining(found))
  })
})

describe('evidenceFor', () => {
  const dictionary = (entries: number) =>
    Array.from({ length: entries }, (_, at) => `word${at}\tmot${at}`).join('\n')

  it.each([
    ['no lexicon', [], false],
    ['a few words', [dictionary(50)], false],
    ['a lexicon', [dictionary(3000)], true],
    ['a lexicon of other languages', [`# en vi\n${dictionary(3000)}`], false],
  ])('takes %s for what it is', (_, lexicons, isRich) => {
    expect(evidenceFor('en', 'fr', { lexicons, places: '' }).isRich).toBe(isRich)
  })
})

describe('isCovered', () => {
  const texts = (word: string) =>
    [
      { lang: 'en', segments: ['wordb wordc wordd'] },
      { lang: 'fr', segments: [word] },
    ] as const
  const known = (isRich: boolean) => {
    const lexicons = ['# en fr\nwordb\tmotb\nwordc\tmotc\nwordd\tmotd']
    return { ...evidenceFor('en', 'fr', { lexicons, places: '' }), isRich }
  }

  it('asks what a dictionary knows of these two texts, not how long it is', () => {
    expect(isCovered(...texts('motb motc motd'), known(true))).toBe(true)
    expect(isCovered(...texts('motb motc neige'), known(true))).toBe(false)
    expect(isCovered(...texts('motb motc motd'), known(false))).toBe(false)
  })
})

describe('learnWords', () => {
  const texts = markTerms(
    { lang: 'en', segments: ['rain in spring', 'rain and snow', 'snow again'] },
    { lang: 'ru', segments: ['дождь весной', 'дождь и снег', 'снова снег'] },
    without('en', 'ru'),
  )
  const links = (score: number) => [0, 1, 2].map((at) => ({ first: at, second: at, score }))

  it('takes words for translations that stand in the same sure links', () => {
    const { entries } = learnWords(texts, links(0.9), 'en', 'ru')
    expect([...entries].map(([key, [entry]]) => [key, entry?.translations])).toEqual([
      ['rain', 'дождь'],
      ['snow', 'снег'],
    ])
  })

  it('learns nothing from links that are not sure', () => {
    expect(learnWords(texts, links(0.84), 'en', 'ru').entries.size).toBe(0)
  })
})

describe('words that only begin alike', () => {
  it('are not proposed as corresponding ones', () => {
    const proposed = proposeWords(
      { lang: 'en', segments: ['The commission met in Paris.'] },
      { lang: 'fr', segments: ['Le commerce de Paris a baissé.'] },
      without('en', 'fr'),
    )
    expect(proposed).toEqual([['Paris', 'Paris']])
  })
})
