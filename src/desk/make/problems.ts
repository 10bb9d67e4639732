import type make from '../../i18n/make/en.json'
import { Refusal } from '../../content/read/source.ts'

/** What is in the way, by the name of its words. */
export type Problem = keyof (typeof make)['problem']

export interface FieldProblem {
  readonly is: Problem
  /** What a reader of files has to say of it, in English. */
  readonly why?: string
}

/** Why something cannot be read. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Refusal) return error.kind
  // Readers that call themselves for what is within give up.
  return error instanceof RangeError ? 'nested' : 'failed'
}

/** Whether a text is an address and nothing else. */
export function isAddressAlone(text: string): boolean {
  return text.length < 4_000 && /^\s*(?:https?:\/\/|www\.)\S+\s*$/i.test(text)
}
