import { firstIndex } from '../lib/binary-search.ts'
import type { Candidate } from './candidates.ts'

/**
 * How much likelier a link is for where it stands, as a log of odds between -1 and 2: it goes on where a
 * sure link near it leaves off, and how often sure links do that themselves says how much it is worth. In
 * texts of different order that comes to nothing by itself, and it never says much against a link.
 * `sure` has each segment of either text at most once; `length` is that of the second.
 */
export function orderHint(
  sure: readonly Candidate[],
  length: number,
): (candidate: Candidate) => number {
  const anchors = [...sure].sort((one, other) => one.first - other.first)
  // How far a link is from going on where the sure link before it, or behind it, leaves off.
  const distance = ({ first, second }: Candidate): number | null => {
    const at = firstIndex(anchors, (anchor) => anchor.first >= first)
    const around = [anchors[at - 1], anchors[anchors[at]?.first === first ? at + 1 : at]]
    const distances = around.flatMap((anchor) =>
      anchor ? [Math.abs(second - anchor.second - (first - anchor.first))] : [],
    )
    return distances.length > 0 ? Math.min(...distances) : null
  }
  // Laplace's distribution of these distances, against any place being as likely. Two made-up anchors
  // that are as far off as chance has it keep few links from being believed too much.
  const all = anchors.flatMap((anchor) => distance(anchor) ?? [])
  const scale = (all.reduce((sum, one) => sum + one, 0) + (2 * length) / 3) / (all.length + 2)
  return (candidate) => {
    const away = distance(candidate)
    if (away === null) return 0
    return Math.max(-1, Math.min(2, Math.log(length / (2 * scale)) - away / scale))
  }
}
