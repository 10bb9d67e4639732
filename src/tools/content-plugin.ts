import type { Plugin } from 'vite'
import { libraryFile, pairFile } from '../content/files.ts'
import type { Pair } from '../domain/pair.ts'
import { summaryOf } from '../domain/summary.ts'
import { pairIds, readPair } from './read-content.ts'

/**
 * Puts the checked content where the browser loads it from: into the build, which fails when content
 * has a problem, and into the development server, read anew at every request.
 */
export function content(): Plugin {
  return {
    name: 'content',
    generateBundle() {
      for (const [fileName, source] of contentFiles()) {
        this.emitFile({ type: 'asset', fileName, source })
      }
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const file = request.url?.slice(server.config.base.length).replace(/[?#].*/, '') ?? ''
        if (!file.startsWith('content/') || !file.endsWith('.json')) {
          next()
          return
        }
        try {
          const source = contentFiles().get(file)
          response.statusCode = source === undefined ? 404 : 200
          response.setHeader('Content-Type', 'application/json')
          response.end(source)
        } catch (error) {
          server.config.logger.error(String(error))
          response.statusCode = 500
          response.end()
        }
      })
    },
  }
}

/** The served files by name. Throws an error that lists every problem of the content. */
function contentFiles(): Map<string, string> {
  const pairs: Pair[] = []
  const problems: string[] = []
  for (const id of pairIds()) {
    const read = readPair(id)
    if (read.ok) pairs.push(read.pair)
    else problems.push(...read.problems)
  }
  if (problems.length > 0) throw new Error(`The content has problems:\n${problems.join('\n')}`)
  return new Map([
    [libraryFile, JSON.stringify(pairs.map(summaryOf))],
    ...pairs.map((pair) => [pairFile(pair.id), JSON.stringify(pair)] as const),
  ])
}
