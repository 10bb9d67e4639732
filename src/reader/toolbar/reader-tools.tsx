import { useTranslation } from 'react-i18next'
import type { ReaderAddress } from '../../domain/address/address.ts'
import type { Article } from '../../domain/pair/pair.ts'
import type { Finding } from '../find/use-finding.ts'
import { ViewSwitch } from './view-switch.tsx'

/** What the reader adds to the head of the page: the view, and the way to finding. */
export function ReaderTools(props: {
  address: ReaderAddress
  view: Article | null
  front: Article
  finding: Finding
}) {
  const { t } = useTranslation()
  const { finding, ...shown } = props
  return (
    <>
      <ViewSwitch {...shown} />
      <button
        type="button"
        className="tool"
        aria-label={t('find.open')}
        aria-expanded={finding.isOpen}
        onClick={finding.isOpen ? finding.close : finding.open}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <circle cx="7" cy="7" r="4.5" />
          <path d="m10.5 10.5 4 4" />
        </svg>
      </button>
    </>
  )
}
