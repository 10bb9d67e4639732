import type { MarkedSegment, TermSpan } from './types.ts'

/** Two stretches that correspond. */
export interface Match {
  readonly ours: TermSpan
  readonly theirs: TermSpan
}

/** By token, 1 where it is matched already. */
export type Used = Uint8Array

/** A segment with none of its tokens used. */
export function unused({ tokens }: MarkedSegment): Used {
  return new Uint8Array(tokens.length)
}

/**
 * What corresponds in two segments, each token at most once and none that is used; those become used.
 * What says most goes first, so that a phrase goes before its words.
 */
export function matchesOf(
  first: MarkedSegment,
  second: MarkedSegment,
  usedHere = unused(first),
  usedThere = unused(second),
): Match[] {
  const matches: Match[] = []
  for (const ours of first.spans) {
    if (isUsed(ours, usedHere)) continue
    let theirs: TermSpan | null = null
    for (const term of ours.terms) {
      for (const span of second.byTerm.get(term) ?? none) {
        if (span.weight > (theirs?.weight ?? 0) && !isUsed(span, usedThere)) theirs = span
      }
    }
    if (!theirs) continue
    usedHere.fill(1, ours.start, ours.end)
    usedThere.fill(1, theirs.start, theirs.end)
    matches.push({ ours, theirs })
  }
  return matches
}

const none: readonly TermSpan[] = []

function isUsed({ start, end }: TermSpan, used: Used): boolean {
  for (let at = start; at < end; at++) if (used[at]) return true
  return false
}

/** How much the used tokens of a segment say, and how much its names and numbers that are not used. */
export function weigh({ weights, special }: MarkedSegment, used: Used) {
  let [all, names, missingNames] = [0, 0, 0]
  weights.forEach((weight, at) => {
    if (used[at]) all += weight
    if (!special[at]) return
    if (used[at]) names += weight
    else missingNames += weight
  })
  return { all, names, missingNames }
}
