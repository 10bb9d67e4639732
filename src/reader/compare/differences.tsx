import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from '../../ui/link.tsx'
import { formatAddress } from '../../domain/address/address.ts'
import type { ReaderAddress } from '../../domain/address/address.ts'
import type { Passage } from '../../domain/pair/pair.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { useReader } from '../context/reader-context.ts'
import { DifferenceView } from './difference-view.tsx'
import { PassageQuote } from './passage-quote.tsx'
import { Downloads } from '../share/downloads.tsx'
import { relationName } from '../../ui/relation-name.ts'
import { GrowingList } from '../../ui/growing-list.tsx'
import { notableRelations } from '../../domain/pair/relations.ts'

/**
 * All that differs and all that only one side says, with both wordings, the reason and a jump; and the
 * pair to take along.
 */
export function Differences(props: { address: ReaderAddress; onClose: () => void }) {
  const { t } = useTranslation()
  const { pair } = useReader().pairIndex
  const { address, onClose } = props
  return (
    <Dialog title={t('differences.title')} onClose={onClose}>
      <Downloads />
      <div className="differences">
        {notableRelations.map((relation) => {
          const passages = pair.passages.filter((passage) => passage.relation === relation)
          return (
            passages.length > 0 && (
              <section key={relation} aria-labelledby={`differences-${relation}`}>
                <h3 id={`differences-${relation}`}>
                  <span className="swatch" data-swatch={relation}>
                    {relationName(t, relation)}
                  </span>{' '}
                  <span className="differences-count">{passages.length}</span>
                </h3>
                <GrowingList items={passages} keyOf={({ id }) => id}>
                  {(passage) => <Entry {...{ address, passage, onClose }} />}
                </GrowingList>
              </section>
            )
          )
        })}
      </div>
    </Dialog>
  )
}

/** It stays as it is while the list that it stands in grows. */
const Entry = memo(function Entry(props: {
  address: ReaderAddress
  passage: Passage
  onClose: () => void
}) {
  const { t } = useTranslation()
  const { pairIndex } = useReader()
  const { address, passage, onClose } = props
  const sides = pairIndex.pair.articles.filter(({ id }) => passage.segments[id])
  const number = pairIndex.numbers.get(passage.id) ?? 0
  return (
    <>
      <Link to={formatAddress({ ...address, passage: passage.id })} onClick={onClose}>
        {t('differences.jump', { number })}
      </Link>
      {passage.differences?.map((difference, index) => (
        <DifferenceView key={index} difference={difference} sides={sides} level={4} />
      ))}
      {passage.relation === 'only' &&
        sides.map((article) => (
          <PassageQuote key={article.id} article={article} passage={passage} />
        ))}
    </>
  )
})
