/** A dictionary of the reader's own, as the lines that the aligner takes. */
export interface OwnDictionary {
  readonly names: readonly string[]
  readonly lines: readonly string[]
  /** The languages that they say they are of. */
  readonly langs: readonly string[]
}

export const noDictionary: OwnDictionary = { names: [], lines: [], langs: [] }
