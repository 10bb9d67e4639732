import type { PairId, PassageId } from '../domain/pair/pair.ts'

/*
 * Where the build puts what the browser loads and what pages refer to, relative to the base path.
 */

const contentFolder = 'content/'
/** The first pairs of the library, and how many there are. */
export const libraryFile = `${contentFolder}library.json`
/** Every pair of the library, for whoever asks for more than the first. */
export const wholeLibraryFile = `${contentFolder}library-all.json`
/** Another one whenever anything in the content is another. */
export const versionFile = `${contentFolder}version.txt`

export function pairFile(id: PairId): string {
  return `${contentFolder}pairs/${id}.json`
}

/** The picture that is shown with a link: of the library, of a pair or of a passage. */
export function previewFile(pair?: PairId, passage?: PassageId): string {
  return `${['preview', pair, passage].filter(Boolean).join('/')}.png`
}
