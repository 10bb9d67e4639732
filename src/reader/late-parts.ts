/*
 * What a reader page can do without for a moment: reading, pointing, choosing and changing the language
 * go on before it is there, and where it cannot be had. It comes in one file, by itself.
 */
export * as find from '../domain/find/find.ts'
export { locateWords } from '../domain/words-link/locate-words.ts'
export { FindBar } from './find/find-bar.tsx'
export { MapSlider } from './overview/map-slider.tsx'
export { Ribbons } from './overview/ribbons.tsx'
export { Following } from './place/following.tsx'
export { PrintView } from './print/print-view.tsx'
export { ShareWords } from './share/share-words.tsx'
