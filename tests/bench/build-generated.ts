import { execFileSync } from 'node:child_process'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')

export interface Generated {
  /** Folders of the generated content and of the build. */
  readonly content: string
  readonly dist: string
  /** How long the build took. */
  readonly seconds: number
}

/** Generates pairs and builds the app with them, in new folders below the given one. */
export function buildGenerated(
  folder: string,
  { pairs, passages }: { pairs: number; passages: number },
): Generated {
  const content = path.join(folder, `content-${pairs}-${passages}`)
  const dist = path.join(folder, `dist-${pairs}-${passages}`)
  const npm = (...options: string[]) =>
    execFileSync('npm', ['run', ...options], {
      cwd: root,
      env: { ...process.env, CONTENT: content },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
  const counts = ['--pairs', String(pairs), '--passages', String(passages)]
  npm('generate', '--', '--out', content, ...counts)
  const start = performance.now()
  npm('build', '--', '--outDir', dist, '--emptyOutDir')
  return { content, dist, seconds: (performance.now() - start) / 1000 }
}
