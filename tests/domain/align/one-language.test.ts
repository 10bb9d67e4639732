import { describe, expect, it } from 'vitest'
import { align } from '../../../src/domain/align/align.ts'
import { evidenceFor } from '../../../src/domain/align/evidence.ts'
import { proposeComparison } from '../../../src/domain/align/propose-comparison.ts'
import { proposeWords } from '../../../src/domain/align/propose-words.ts'

// A made-up event, told twice in English: the same facts in another order, and some that one has alone.
const first = {
  lang: 'en',
  segments: [
    'Ferry runs aground off Lowmere, all aboard safe',
    'A passenger ferry carrying 214 people ran aground on a sandbank off Lowmere harbour early on Friday.',
    'Lifeboats took all of the passengers ashore within three hours.',
    'Captain Ines Havard told reporters that thick fog had hidden the channel markers.',
    'The company will refund every ticket.',
    'Two islanders have asked for a new lighthouse since 2009.',
  ],
}
const second = {
  lang: 'en-GB',
  segments: [
    'Lowmere ferry grounded in fog',
    'Refunds will be given for every ticket, the company said.',
    'The ferry, with 219 people on board, hit a sandbank outside the harbour at Lowmere on Friday morning.',
    'Every passenger was taken ashore by lifeboat in three hours.',
    'Ines Havard, the captain, said the markers of the channel could not be seen in the thick fog.',
    'Sales of fish were poor at the market in Dunby.',
  ],
}
const truth = ['0-0', '1-2', '2-3', '3-4', '4-1']
const evidence = evidenceFor('en', 'en-GB', { lexicons: [], places: '' })

describe('two texts in one language', () => {
  it('are aligned by their words and the forms of these', () => {
    const found = align(first, second, evidence).map(({ first, second }) => `${first}-${second}`)
    expect(truth).toEqual(expect.arrayContaining(found))
    expect(found.length).toBeGreaterThanOrEqual(4)
  })

  it('correspond word by word, told apart by which text comes first', () => {
    const words = proposeWords(
      { lang: 'en', segments: ['Lifeboats took all passengers ashore.'] },
      { lang: 'en', segments: ['Every passenger was ashore by lifeboat.'] },
      evidence,
    )
    expect(words).toEqual([
      ['Lifeboats', 'lifeboat'],
      ['passengers', 'passenger'],
      ['ashore', 'ashore'],
    ])
  })

  it('differ in what they say of the same thing', () => {
    const { differences } = proposeComparison(
      { lang: 'en', segments: ['The ferry carried 214 people.'] },
      { lang: 'en', segments: ['There were 219 people on the ferry.'] },
      evidence,
    )
    expect(differences).toEqual([{ kind: 'number', words: ['214', '219'] }])
  })
})
