import { useTranslation } from 'react-i18next'
import { summaryOf } from '../../domain/pair/summary.ts'
import { titleOf } from '../../domain/pair/title.ts'
import { PairTitle } from '../../ui/pair-title.tsx'
import { useReader } from '../context/reader-context.ts'

/** What the pair is called, and that this is our title where it is. */
export function ReaderTitle() {
  const { t } = useTranslation()
  const { pairIndex, ui } = useReader()
  const title = titleOf(summaryOf(pairIndex.pair), ui)
  return (
    <div className="reader-title">
      <h1>
        <PairTitle title={title} />
      </h1>
      {title.isOurs && <p>{t('reader.ourTitle')}</p>}
    </div>
  )
}
