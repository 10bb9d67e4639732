import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const production = new URL(
  'dist/production/index.mjs',
  import.meta.resolve('react-router/package.json'),
)

/**
 * Has the build take React Router without its warnings for developers, which its `exports` do not offer,
 * and leave out the parts of it that nothing here uses. It makes them as it is loaded
 * (`React.forwardRef(…)`, then a `displayName` or `contextType`), and no bundler can know that this does nothing else.
 */
export function trimReactRouter(): Plugin {
  return {
    name: 'trim-react-router',
    apply: 'build',
    config: () => ({
      resolve: { alias: [{ find: /^react-router$/, replacement: fileURLToPath(production) }] },
    }),
    transform: {
      filter: { id: /\/node_modules\/react-router\/.*\.m?js$/ },
      handler: (code) => ({
        code: code
          .replace(/(?<== )(?=React\w*\.(forwardRef|memo|createContext)\()/g, '/* @__PURE__ */ ')
          .replace(/^\w+\.(displayName|contextType) = .*;$/gm, ''),
        map: null,
      }),
    },
  }
}
