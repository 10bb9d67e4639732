import type { TextRange } from './text-range.ts'

/** A stretch of a text, and what there is to say of it. */
export interface LabelledRange<Label> extends TextRange {
  readonly label: Label
}

/** A stretch of a text under one set of labels, in the order in which the ranges were given. */
export interface Run<Label> {
  readonly text: string
  readonly labels: readonly Label[]
}

/**
 * Cuts a text wherever a range begins or ends. The runs, joined, are the text; none is empty. Ranges
 * may overlap; what lies outside the text is clipped, and empty ranges are ignored.
 */
export function runs<Label>(text: string, ranges: readonly LabelledRange<Label>[]): Run<Label>[] {
  const inside = ranges
    .map(({ start, end, label }) => ({
      start: Math.max(0, start),
      end: Math.min(text.length, end),
      label,
    }))
    .filter(({ start, end }) => start < end)
  const bounds = new Set([0, text.length])
  for (const { start, end } of inside) bounds.add(start).add(end)
  const cuts = [...bounds].sort((a, b) => a - b)
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? 0
    return {
      text: text.slice(start, end),
      labels: inside
        .filter((range) => range.start <= start && end <= range.end)
        .map((range) => range.label),
    }
  })
}
