import type { Abbreviations } from './abbreviations.ts'

/** Whether a stop after which a sentence could end does end one, by what follows and what precedes. */
export function endsSentence(segment: string, rest: string, known: Abbreviations): boolean {
  if (/^\p{Ll}/u.test(rest)) return false
  const tail = segment.slice(-60)
  if (isSaidOf(tail, rest)) return false
  // A number that counts off, as in "1. All human beings", or names a part, as in "Điều 4. Phạm vi".
  if (/^\s*\(?(?:\d{1,3}|\p{L}|[ivx]{1,4})\.\s*$/u.test(segment)) return false
  if (/^\s*\p{Lu}\p{L}{1,12}\s(?:\d{1,4}\p{Ll}?|[IVXLC]{1,6}|\p{Lu})\.\s*$/u.test(segment))
    return false
  const [next = ''] = /[\p{L}\p{M}’']+/u.exec(rest) ?? []
  if (known.hasOrdinals && /(?<![\p{L}\d.,])\d{1,2}\.\s*$/u.test(tail))
    return known.starters.has(next)
  const stopped = /(\p{L}[\p{L}\p{M}.]*)\.\s*$/u.exec(segment.slice(-40))?.[1]
  if (stopped === undefined) return true
  const last = stopped.split('.').at(-1) ?? ''
  const has = (words: ReadonlySet<string>) => words.has(stopped) || words.has(last)
  if (has(known.titles)) return false
  if (has(known.numbers) && /^\d/.test(rest)) return false
  const isInitial = /^(?:\p{L}\.)*\p{L}$/u.test(stopped) && !/^\p{Ll}$/u.test(stopped)
  if (!isInitial && !has(known.ends)) return true
  return known.starters.has(next)
}

/** Whether a quotation in Chinese or Japanese has ended, and the sentence goes on with who said it. */
function isSaidOf(tail: string, rest: string): boolean {
  if (/[」』]\s*$/u.test(tail) && /^[とっなはがをにのもで]/u.test(rest)) return true
  return (
    /[”」』]\s*$/u.test(tail) &&
    /^[\p{sc=Han}·]{1,12}?(?:说|說|道|问|問|称|稱|表示|指出|强调|強調|答)[^“「『]{0,6}[。！？，：]/u.test(
      rest,
    )
  )
}
