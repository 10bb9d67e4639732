import { trusted } from '../trusted.ts'
import workerFile from './match-worker.ts?worker&url'
import type { MatchReply, MatchRequest } from './protocol.ts'

/** How a match ended, if it was not given up. */
export type MatchOutcome = Exclude<MatchReply, { kind: 'progress' }>

/**
 * Matches two texts beside the page, which goes on reacting. Aborting the signal ends it: then it is `null`.
 * Rejects where the worker does not start, or fails by a mistake of ours.
 */
export function matchInWorker(
  request: MatchRequest,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<MatchOutcome | null> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      resolve(null)
      return
    }
    const worker = new Worker(trusted.createScriptURL(workerFile), { type: 'module' })
    const end = () => {
      worker.terminate()
      signal.removeEventListener('abort', giveUp)
    }
    const giveUp = () => {
      end()
      resolve(null)
    }
    signal.addEventListener('abort', giveUp)
    worker.onmessage = ({ data }: MessageEvent<MatchReply>) => {
      if (data.kind === 'progress') {
        onProgress(data.done / data.total)
        return
      }
      end()
      resolve(data)
    }
    worker.onerror = (event) => {
      end()
      reject(new Error(event.message || 'The worker did not start'))
    }
    worker.postMessage(request)
  })
}
