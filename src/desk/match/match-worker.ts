import { matchTexts } from './match-texts.ts'
import type { MatchReply, MatchRequest } from './protocol.ts'

const reply = (message: MatchReply) => {
  postMessage(message)
}

addEventListener('message', ({ data }: MessageEvent<MatchRequest>) => {
  void matchTexts(data, (done, total) => reply({ kind: 'progress', done, total })).then(
    reply,
    // A mistake of ours: who asked hears it as an error of the worker.
    (error: unknown) => {
      setTimeout(() => {
        throw error
      })
    },
  )
})
