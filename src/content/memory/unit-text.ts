/** What stands for the markup of the original document, and is no text. */
const codes = new Set(['bpt', 'ept', 'it', 'ph', 'ut', 'x', 'bx', 'ex', 'sc', 'ec'])
const lineBreak = /<br\b|<p\b|<div\b|\\(?:par|line|tab)\b|\n|^\s*(?:br|lb|tab)\s*\/?\s*$/i
// Those that may stand for a word or a line break.
const standalone = new Set(['ph', 'x'])
// Stands where a code was that may part words.
const parted = '\ufdd1'

/** Gathers a text, without the native codes in it. */
export class UnitText {
  #text = ''
  #code = ''
  #depth = 0
  #standsForText = false

  add(part: string): void {
    if (this.#depth > 0) this.#code += part
    else this.#text += part
  }

  /** @param equivalent the text that the element stands for, where the file tells */
  openElement(name: string, equivalent = ''): void {
    if (!codes.has(name)) return
    if (this.#depth++ > 0) return
    // What is itself markup is no text.
    this.#standsForText = equivalent !== '' && !/[<{]/.test(equivalent)
    if (this.#standsForText) this.#text += equivalent
    this.#code = ''
  }

  closeElement(name: string): void {
    if (!codes.has(name) || --this.#depth > 0 || this.#standsForText) return
    if (standalone.has(name) || lineBreak.test(this.#code)) this.#text += parted
  }

  /** The text so far. */
  toString(): string {
    return withSpaces(this.#text)
  }
}

/** A space where a code was that parts two words, and nothing where it parts none. */
function withSpaces(text: string): string {
  if (!text.includes(parted)) return text
  return text
    .replace(/(?<=[\p{L}\p{M}\p{N}\p{Po}])\ufdd1+(?=[\p{L}\p{N}])/gu, ' ')
    .replaceAll(parted, '')
}
