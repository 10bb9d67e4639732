/*
 * How the aligner's work grows with the texts: `npm run bench:domain`. Ten times the segments should take
 * about ten times as long.
 */
import { bench, describe } from 'vitest'
import { align } from '../../src/domain/align/align.ts'
import { readEvidence } from '../../src/tools/content/read-evidence.ts'
import { madeUpTexts } from './made-up-texts.ts'

const evidence = readEvidence('en', 'vi')

describe.each([20, 100, 500, 2000])('%d segments on either side', (segments) => {
  const texts = madeUpTexts(segments)
  const options = { time: 300, warmupTime: 50, warmupIterations: 1, iterations: 2 }
  bench('align', () => void align(...texts, evidence), options)
})
