import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { formatAddress } from '../../domain/address/address.ts'
import type { ReaderAddress } from '../../domain/address/address.ts'
import type { ReaderState } from '../../domain/address/reader-state.ts'
import { useReader } from '../context/reader-context.ts'
import { Comparison } from './comparison.tsx'
import { JumpLink } from './jump-link.tsx'
import { relationName } from '../../ui/relation-name.ts'
import { SharePassage } from '../share/share-passage.tsx'

/** What is said of words that a link is about and that are not shown. */
function lostWords(how: 'incomplete' | 'passage' | 'changed', hasPassage: boolean) {
  if (how === 'incomplete') return hasPassage ? 'words.cutHere' : 'words.cut'
  return how === 'passage' ? 'words.stoodHere' : 'words.gone'
}

/** What there is to say of the selected passage, or that the address asks for one that is not here. */
export function Panel(props: {
  sheet: RefObject<HTMLElement | null>
  address: ReaderAddress
  state: ReaderState
  onClose: () => void
}) {
  const { t } = useTranslation()
  const { pairIndex } = useReader()
  const { sheet, address, state, onClose } = props
  const { selected, view, front, words } = state
  const isMissing = address.passage !== undefined && !selected
  const lost = words && !('start' in words.found) ? words.found.how : null
  const isOpen = selected !== null || isMissing || lost !== null
  const sides = pairIndex.pair.articles.filter((article) => selected?.segments[article.id])
  return (
    <section
      ref={sheet}
      id="panel"
      tabIndex={-1}
      className="panel"
      data-open={isOpen || undefined}
      aria-label={t('panel.title')}
    >
      {isOpen && (
        <button
          type="button"
          className="panel-close"
          aria-label={t('panel.close')}
          onClick={onClose}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="m3 3 10 10M13 3 3 13" stroke="currentColor" strokeWidth="1.5" />
          </svg>
        </button>
      )}
      <div aria-live="polite">
        {lost && (
          <>
            <h2>{t(lost === 'incomplete' ? 'words.incomplete' : 'words.changed')}</h2>
            <p>{t(lostWords(lost, selected !== null))}</p>
          </>
        )}
        {isMissing && (
          <>
            <h2>{t('reader.unknownPassage')}</h2>
            <p>{t('reader.unknownPassageHelp')}</p>
          </>
        )}
        {selected && (
          <>
            <h2>
              <span className="panel-count">{pairIndex.numbers.get(selected.id)}</span>{' '}
              <span className="swatch" data-swatch={selected.relation}>
                {relationName(t, selected.relation, sides[0]?.outlet)}
              </span>
            </h2>
            {!selected.differences?.length && <p>{t(`relationMeaning.${selected.relation}`)}</p>}
          </>
        )}
      </div>
      <div className="panel-details" aria-live="polite">
        {selected && <Comparison passage={selected} sides={sides} view={view} front={front} />}
      </div>
      {selected && (
        <div className="panel-actions">
          <SharePassage key={selected.id} address={address} passage={selected} />
          {sides.map((article) => (
            <JumpLink
              key={article.id}
              article={article}
              passage={selected}
              to={formatAddress({ ...address, view: article.id })}
            />
          ))}
        </div>
      )}
    </section>
  )
}
