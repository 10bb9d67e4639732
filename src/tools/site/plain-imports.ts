import type { Plugin } from 'vite'

/**
 * Leaves out what vite has imported parts preload their styles and scripts with: ours have no styles of
 * their own, and import nothing that is not there by then.
 */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    apply: 'build',
    enforce: 'pre',
    load: {
      filter: { id: /^\0vite\/preload-helper/ },
      handler: () => 'export const __vitePreload = (load) => load()',
    },
  }
}
