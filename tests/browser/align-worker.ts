import { align } from '../../src/domain/align/align.ts'
import { evidenceFor } from '../../src/domain/align/evidence.ts'
import type { SegmentedText } from '../../src/domain/align/types.ts'

/** What the worker is asked: two texts and what `evidenceFor` takes. */
export interface Task {
  readonly first: SegmentedText
  readonly second: SegmentedText
  readonly data: Parameters<typeof evidenceFor>[2]
}

/** A module worker that answers a task with its links. */
addEventListener('message', ({ data: task }: MessageEvent<Task>) => {
  const { first, second, data } = task
  postMessage(align(first, second, evidenceFor(first.lang, second.lang, data)))
})
