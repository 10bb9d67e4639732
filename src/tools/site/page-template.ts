/** What the build puts into a page around what React renders. */
export interface PageParts {
  readonly lang: string
  /** The path that the page is for, wherever a host serves it: the app puts it into the address. */
  readonly path?: string
  readonly head?: string
  readonly body?: string
  /** What can wait until the text has come. */
  readonly foot?: string
  readonly noscript?: string
  /** What is shown as well where the script does not come. */
  readonly asleep?: string
}

/** Fills the places that `index.html` has for them. Throws an error if it lacks one. */
export function fillTemplate(template: string, parts: PageParts): string {
  const { lang, path, head = '', body = '', foot = '', noscript = '', asleep = '' } = parts
  const page = path === undefined ? '' : ` data-page="${escapeHtml(path)}"`
  const places: [string, string][] = [
    ['<html lang="en">', `<html lang="${escapeHtml(lang)}">`],
    ['<!-- head -->', head],
    ['<div id="root"></div>', `<div id="root"${page}>${body}</div>${foot}`],
    ['<noscript><!-- noscript --></noscript>', noscript && `<noscript>${noscript}</noscript>`],
    ['<template id="asleep"></template>', `<template id="asleep">${asleep}</template>`],
  ]
  let text = template
  for (const [place, filling] of places) {
    if (!text.includes(place)) throw new Error(`index.html has no ${place}`)
    // A function, since in a string `$` would have a meaning.
    text = text.replace(place, () => filling)
  }
  return text
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** For text between tags and for attribute values in double quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? '')
}
