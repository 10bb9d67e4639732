import { isTag, languageOf } from '../../domain/pair/language.ts'
import type { LanguageTag } from '../../domain/pair/pair.ts'
import { detectLanguage } from './detect-language.ts'
import type { Extracted } from './clean-source.ts'

/** The language of a source and how it is known, or those that it could be in. */
export type SourceLanguage =
  | { readonly lang: LanguageTag; readonly langIs: 'detected' | 'stated' }
  | { readonly lang: null; readonly candidates: readonly LanguageTag[] }

/** What a person has put on top of the text, else what the text itself is in. */
export function languageOfSource({
  lang: told,
  format,
  blocks,
}: Pick<Extracted, 'lang' | 'format' | 'blocks'>): SourceLanguage {
  const stated =
    told !== undefined && isTag(told) ? ({ lang: told, langIs: 'stated' } as const) : null
  if (stated && format === 'markdown') return stated
  const detected = detectLanguage(blocks.map(({ text }) => text).join('\n'))
  const candidates = detected === null ? [] : [detected].flat().filter(isTag)
  const isStated = (lang: string) => languageOf(lang) === languageOf(stated?.lang ?? '')
  // What pages state is often that of a template: they are believed in script and region alone.
  if (stated && (candidates.length === 0 || candidates.some(isStated))) return stated
  const [lang, other] = candidates
  return lang !== undefined && other === undefined
    ? { lang, langIs: 'detected' }
    : { lang: null, candidates }
}
