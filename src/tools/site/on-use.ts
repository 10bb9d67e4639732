import type { Rolldown } from 'vite'

/** The folder of what is kept for reading offline only once it was used: it is large, and few need it. */
const folder = 'assets/on-use'

const largePackage = '/node_modules/mammoth/'

/** The name of a file that is kept once it was used. */
export const onUseFile = `${folder}/[name]-[hash].js`

/** Where the build puts what reads files, and the lexicons; all else is in `assets`. */
export const onUse = {
  chunkFileNames: ({ name, moduleIds }: Rolldown.PreRenderedChunk) =>
    /^(?:read-|detect-language)/.test(name) || moduleIds.some((id) => id.includes(largePackage))
      ? onUseFile
      : 'assets/[name]-[hash].js',
  assetFileNames: ({ names }: Rolldown.PreRenderedAsset) =>
    names.some((name) => name.endsWith('.tsv'))
      ? `${folder}/[name]-[hash][extname]`
      : 'assets/[name]-[hash][extname]',
}
