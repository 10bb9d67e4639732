import { useTranslation } from 'react-i18next'
import { mostSegments } from '../match/protocol.ts'
import type { UiLanguage } from '../../domain/pair/pair.ts'
import { mostCharacters } from './making.ts'
import type { FieldProblem } from './problems.ts'

/** What is in the way, beside what it is about. */
export function ProblemNote(props: { id?: string; problem: FieldProblem; ui: UiLanguage }) {
  const { t } = useTranslation('make')
  const { is, why = '' } = props.problem
  const most = { tooLong: mostCharacters, tooManySegments: mostSegments }
  const number = is === 'tooLong' || is === 'tooManySegments' ? most[is] : 0
  return (
    <p id={props.id} role="alert" className="make-problem">
      {t(`problem.${is}`, { most: number.toLocaleString(props.ui), why })}
    </p>
  )
}
