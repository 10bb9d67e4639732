import { localized } from './localized.ts'
import type { UiLanguage } from './pair.ts'
import type { PairSummary } from './summary.ts'

/** What a pair is called: by us, or by how its two articles open. */
export interface PairTitle {
  readonly isOurs: boolean
  readonly parts: readonly { readonly lang: string; readonly text: string }[]
}

/** Our title of a pair in the interface language or the next best; without one, the two headlines. */
export function titleOf({ title, articles }: PairSummary, ui: UiLanguage): PairTitle {
  const ours = localized(title, ui)
  if (ours) return { isOurs: true, parts: [ours] }
  return { isOurs: false, parts: articles.map(({ lang, opening }) => ({ lang, text: opening })) }
}

/** A title as one line of plain text. */
export function titleLine({ parts }: PairTitle): string {
  return parts.map(({ text }) => text).join(' · ')
}
