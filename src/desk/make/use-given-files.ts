import { useTranslation } from 'react-i18next'
import type { Pair } from '../../domain/pair/pair.ts'
import { changeSide, sideNames } from './making.ts'
import type { SideName } from './making.ts'
import type { FieldProblem } from './problems.ts'

/**
 * Takes files that were dropped, chosen or shared: the first for the side of that number, the next for the
 * other one. A file that holds a whole pair is kept as it is.
 */
export function useGivenFiles(props: {
  neutral: Readonly<Record<SideName, string>>
  keep: (pair: Pair) => Promise<void>
  onStatus: (status: string) => void
  onProblem: (name: SideName, problem: FieldProblem | null) => void
}) {
  const { t } = useTranslation('make')
  const { neutral, keep, onStatus, onProblem } = props
  return async (files: readonly File[], side: number) => {
    onStatus(t('reading'))
    const { readFile } = await import('./read-given.ts')
    for (const [index, file] of files.slice(0, sideNames.length).entries()) {
      const name = sideNames[(side + index) % 2] ?? 'first'
      const given = await readFile(file, [neutral.first, neutral.second])
      onProblem(name, null)
      switch (given.kind) {
        case 'side':
          changeSide(name, { lang: '', outlet: '', date: '', url: '', ...given.side })
          break
        case 'pair':
          await keep(given.pair)
          break
        case 'noPair':
          onProblem(name, { is: 'noPair', why: given.why })
          break
        case 'problem':
          onProblem(name, { is: given.problem })
      }
    }
    onStatus('')
  }
}
