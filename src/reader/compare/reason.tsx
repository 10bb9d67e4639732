import { directionOf } from '../../domain/pair/direction.ts'
import { localized } from '../../domain/pair/localized.ts'
import type { Localized } from '../../domain/pair/pair.ts'
import { useReader } from '../context/reader-context.ts'

/** Why words differ, in the reader's language, else in another with its `lang`. */
export function Reason({ why }: { why: Localized }) {
  const { ui } = useReader()
  const reason = localized(why, ui)
  if (!reason || reason.lang === ui) return reason?.text
  return (
    <span lang={reason.lang} dir={directionOf(reason.lang)}>
      {reason.text}
    </span>
  )
}
