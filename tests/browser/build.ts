import { execFileSync } from 'node:child_process'
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '../..')

/** Builds the app for production, as `npm run build` does. */
export function build(options: { outDir: string; base?: string; content?: string }): void {
  const { outDir, base = '/', content } = options
  const vite = path.join(root, 'node_modules/vite/bin/vite.js')
  execFileSync(
    process.execPath,
    [vite, 'build', '--base', base, '--outDir', outDir, '--emptyOutDir'],
    {
      cwd: root,
      // The tests run in a mode of their own; what they test is the build for production.
      env: { ...process.env, NODE_ENV: 'production', ...(content && { CONTENT: content }) },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  )
}
