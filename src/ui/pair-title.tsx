import { directionOf } from '../domain/pair/direction.ts'
import type { PairTitle as Title } from '../domain/pair/title.ts'

/** What a pair is called, each part in its language. */
export function PairTitle({ title }: { title: Title }) {
  return title.parts.map(({ lang, text }, index) => (
    <span key={index} className="pair-title" lang={lang} dir={directionOf(lang)}>
      {text}
    </span>
  ))
}
