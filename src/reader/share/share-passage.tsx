import { useTranslation } from 'react-i18next'
import type { ReaderAddress } from '../../domain/address/address.ts'
import { citation } from '../../domain/pair/citation.ts'
import type { Passage } from '../../domain/pair/pair.ts'
import { formatDate } from '../../i18n/format.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { useInBrowser } from '../../ui/use-in-browser.ts'
import { useReader } from '../context/reader-context.ts'
import { useLinkTo } from './use-link.ts'

/** The selected passage for somebody else: its link, its words with their source, the share sheet. */
export function SharePassage(props: { address: ReaderAddress; passage: Passage }) {
  const { t } = useTranslation()
  const { pairIndex, ui } = useReader()
  const { address, passage } = props
  const { q: _, words: __, ...rest } = address
  const linkTo = useLinkTo()
  const link = () => linkTo(rest)
  const text = () => citation(pairIndex, passage, link(), (date) => formatDate(date, ui))
  const canShare = useInBrowser(hasShareSheet, false)
  const share = async () => {
    try {
      await navigator.share({ title: document.title, url: link() })
    } catch {
      // Whoever closes the sheet does not want to share.
    }
  }
  return (
    <>
      <CopyButton text={link} copied={t('panel.copied')}>
        {t('panel.copyLink')}
      </CopyButton>
      <CopyButton text={text} copied={t('panel.quotationCopied')}>
        {t('panel.copyQuotation')}
      </CopyButton>
      {canShare && (
        <button type="button" className="button" onClick={() => void share()}>
          {t('panel.share')}
        </button>
      )}
    </>
  )
}

function hasShareSheet(): boolean {
  return 'share' in navigator
}
