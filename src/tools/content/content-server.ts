import type { Plugin } from 'vite'
import { libraryFile, wholeLibraryFile, pairFile } from '../../content/files.ts'
import type { Pair, PairId } from '../../domain/pair/pair.ts'
import { currentIds } from '../../domain/author/check.ts'
import { withoutNotes } from '../../domain/author/draft.ts'
import { firstOf, newestFirst, summaryOf } from '../../domain/pair/summary.ts'
import { pairIds, readPair } from './read-content.ts'

/** Serves the content from its sources while one develops, checked and read anew at every request. */
export function contentServer(): Plugin {
  return {
    name: 'content-server',
    configureServer: ({ middlewares, config }) => {
      middlewares.use((request, response, next) => {
        const file = request.url?.slice(config.base.length).replace(/[?#].*/, '') ?? ''
        if (!file.startsWith('content/') || !file.endsWith('.json')) {
          next()
          return
        }
        try {
          const source = contentOf(file)
          response.statusCode = source === null ? 404 : 200
          response.setHeader('Content-Type', 'application/json')
          response.end(JSON.stringify(source))
        } catch (error) {
          config.logger.error(String(error))
          response.statusCode = 500
          response.end()
        }
      })
    },
  }
}

/** What the build writes into a file; `null` for a file that it does not write. */
function contentOf(file: string): unknown {
  const pairs = () => pairIds().map(checked)
  const library = (all: readonly Pair[]) => newestFirst(all.map(summaryOf))
  if (file === libraryFile) {
    const all = pairs()
    return firstOf(library(all), currentIds(all))
  }
  if (file === wholeLibraryFile) return library(pairs())
  const id = pairIds().find((one) => file === pairFile(one as PairId))
  return id === undefined ? null : checked(id)
}

function checked(id: string): Pair {
  const read = readPair(id)
  if (!read.ok) throw new Error(read.problems.join('\n'))
  return withoutNotes(read.pair)
}
