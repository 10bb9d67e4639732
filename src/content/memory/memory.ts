/** A text of a unit, in one language. */
export interface Variant {
  readonly lang: string
  text: string
  /** The property in which our files say where the segments of the text are. */
  cuts: string
}

/** A unit, with what our files say of the passage that it was. */
export interface Unit {
  readonly id: string | null
  readonly props: Prop[]
  readonly notes: string[]
  readonly variants: Variant[]
}

/** What our files state of an article, such as its `x-outlet`, or of a passage; `lang` may be empty. */
export interface Prop {
  readonly type: string
  readonly lang: string
  readonly text: string
}

/** A translation memory as it stands in its file. */
export interface Memory {
  /** The language that most units were translated from. */
  readonly source: string | null
  readonly stated: readonly Prop[]
  /** Those that can be read. */
  readonly units: readonly Unit[]
  /** What is wrong with units, a line each: those that are left out and those that are not whole. */
  readonly faults: readonly string[]
}
