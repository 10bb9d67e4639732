import type { TextBlock } from '../../domain/author/revise.ts'

/** What a source says: its text, and what it states of itself. What it does not state is absent. */
export interface Source {
  readonly blocks: readonly TextBlock[]
  readonly outlet?: string | undefined
  /** An ISO 8601 calendar date. */
  readonly date?: string | undefined
  readonly url?: string | undefined
  readonly lang?: string | undefined
  /** What a reader of it was not sure of, or has done that the person should know, a line each. */
  readonly doubts?: readonly string[] | undefined
  /** Texts that were left out as no part of the article. */
  readonly leftOut?: readonly string[] | undefined
}

/** What kind of reason there is not to read a file: a page says it in the words of its reader. */
export type RefusalKind =
  'encoding' | 'otherFormat' | 'bothTexts' | 'damaged' | 'tooLarge' | 'nested' | 'garbled'

/** Why a file cannot be read, and what to do, in English. */
export class Refusal extends Error {
  readonly kind: RefusalKind
  constructor(kind: RefusalKind, message: string) {
    super(message)
    this.kind = kind
  }
}

/** Short, and without the stops that sentences have. */
export function looksLikeHeadline(text: string): boolean {
  const endsSentence = /\p{L}{2}[.!?…]["”’»)]?\s|[.!?…:;,。！？؟۔]["'”’»)\]」』）]*$/u
  return text.length <= 200 && !endsSentence.test(text)
}

/** The day that a source states, in its own words: `null` where they begin with no day that there is. */
function dayOf(text: string): string | null {
  const day = /^\s*(\d{4}-\d{2}-\d{2})(?!\d)/.exec(text)?.[1]
  if (day === undefined) return null
  const time = Date.parse(day)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) ? day : null
}

/** The day that is stated, or a doubt that says why none is taken. */
export function statedDay(text: string | null | undefined): Pick<Source, 'date' | 'doubts'> {
  if (text === null || text === undefined || text.trim() === '') return {}
  const date = dayOf(text)
  if (date !== null) return { date }
  const words = JSON.stringify(text.trim().slice(0, 60))
  return { doubts: [`its date ${words} is no day such as 2021-04-28: say it by --date`] }
}
