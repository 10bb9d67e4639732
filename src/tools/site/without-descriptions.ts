import type { Plugin } from 'vite'

/** Leaves out of the built app what the schemas say to people: only the published ones need it. */
export function withoutDescriptions(): Plugin {
  return {
    name: 'without-descriptions',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/content\/schema\.ts$/ },
      handler: (code) => ({
        code: code.replace(/(?<=\b(?:description|filled|slug)\(\s*)'[^'\n]*'/g, "''"),
        map: null,
      }),
    },
  }
}
