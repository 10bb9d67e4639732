/** The language of a tag (BCP 47), without its script and region, in lower case: `az` of `az-Arab`. */
export function languageOf(tag: string): string {
  return tag.replace(/-.*/, '').toLowerCase()
}
