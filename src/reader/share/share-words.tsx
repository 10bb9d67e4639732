import { useEffect, useState } from 'react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReaderAddress } from '../../domain/address/address.ts'
import { wordsLink } from '../../domain/words-link/words-link.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { useReader } from '../context/reader-context.ts'
import { selectedText } from './selected-text.ts'
import { useLinkTo } from './use-link.ts'

/** While words of one article are selected: a link to exactly these words, or why there is none. */
export function ShareWords(props: { root: RefObject<HTMLElement | null>; address: ReaderAddress }) {
  const { t } = useTranslation()
  const { pairIndex } = useReader()
  const { root, address } = props
  const [selected, setSelected] = useState<ReturnType<typeof selectedText>>(null)
  const linkTo = useLinkTo()
  useEffect(() => {
    const onSelection = () => {
      setSelected(root.current && selectedText(root.current, pairIndex.pair, getSelection()))
    }
    // Words may have been selected before the page reacts.
    onSelection()
    document.addEventListener('selectionchange', onSelection)
    return () => document.removeEventListener('selectionchange', onSelection)
  }, [root, pairIndex])
  if (!selected) return null
  if (selected === 'foreign') {
    return (
      <div className="share-words" role="status">
        <p>{t('words.noLink')}</p>
      </div>
    )
  }
  const { article, start, end } = selected
  // Only when it is wanted: in a long article it takes a while to tell the words from all others.
  const link = () => {
    const { q: _, passage: __, words: ___, ...rest } = address
    return linkTo({ ...rest, ...wordsLink(pairIndex, article, selected) })
  }
  return (
    // Pressing it would end the selection that it is about.
    <div className="share-words" onMouseDown={(event) => event.preventDefault()}>
      <CopyButton key={`${article.id} ${start} ${end}`} text={link} copied={t('panel.copied')}>
        {t('words.copyLink')}
      </CopyButton>
    </div>
  )
}
