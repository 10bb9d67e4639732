import { useEffect, useState } from 'react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReaderAddress } from '../domain/address.ts'
import { articleIn } from '../domain/alignment.ts'
import type { Alignment } from '../domain/alignment.ts'
import { offsetInArticle } from '../domain/article-text.ts'
import { formatWords } from '../domain/words-address.ts'
import { selectWords } from '../domain/words.ts'
import { CopyButton } from './copy-button.tsx'
import { useLink } from './use-link.ts'

/** While words of one article are selected: a link to exactly these words. */
export function ShareWords(props: {
  root: RefObject<HTMLElement | null>
  alignment: Alignment
  address: ReaderAddress
}) {
  const { root, alignment, address } = props
  const [words, setWords] = useState<string | null>(null)
  useEffect(() => {
    const onSelection = () => {
      setWords(root.current && selectedWords(root.current, alignment))
    }
    document.addEventListener('selectionchange', onSelection)
    return () => document.removeEventListener('selectionchange', onSelection)
  }, [root, alignment])
  return words === null ? null : <WordsLink key={words} words={words} address={address} />
}

function WordsLink({ words, address }: { words: string; address: ReaderAddress }) {
  const { t } = useTranslation()
  const { q: _, passage: __, ...rest } = address
  const link = useLink({ ...rest, words })
  return (
    // Pressing it would end the selection that it is about.
    <div className="share-words" onMouseDown={(event) => event.preventDefault()}>
      <CopyButton text={link} copied={t('panel.copied')}>
        {t('words.copyLink')}
      </CopyButton>
    </div>
  )
}

/** The selector of what is selected in one article, as it stands in an address, or `null`. */
function selectedWords(root: Element, alignment: Alignment): string | null {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const start = placeIn(root, range.startContainer, range.startOffset)
  const end = placeIn(root, range.endContainer, range.endOffset)
  const article = start && articleIn(alignment.pair, start.lang)
  if (!article || start.lang !== end?.lang) return null
  const selector = selectWords(
    alignment,
    article,
    offsetInArticle(article, start.block, start.offset),
    offsetInArticle(article, end.block, end.offset),
  )
  return selector && formatWords(selector)
}

/** The article, the block and the offset in its text, in UTF-16 units, of a point in the document. */
function placeIn(root: Element, node: Node, offset: number) {
  const element = node instanceof Element ? node : node.parentElement
  const block = element?.closest<HTMLElement>('[data-block]')
  const article = element?.closest('article')
  if (!block || !article || !root.contains(article)) return null
  const before = document.createRange()
  before.setStart(block, 0)
  before.setEnd(node, offset)
  return {
    lang: article.lang,
    block: Number(block.dataset['block']),
    offset: before.toString().length,
  }
}
