import type { TextBlock } from '../../domain/author/revise.ts'

/** What a source says: its text, and what it states of itself. What it does not state is absent. */
export interface Source {
  readonly blocks: readonly TextBlock[]
  readonly outlet?: string | undefined
  /** An ISO 8601 calendar date. */
  readonly date?: string | undefined
  readonly url?: string | undefined
  readonly lang?: string | undefined
}
