import { useEffect, useState } from 'react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReaderAddress } from '../../domain/address/address.ts'
import { articleIn } from '../../domain/pair/pair-index.ts'
import type { PairIndex } from '../../domain/pair/pair-index.ts'
import { articleText, offsetInArticle } from '../../domain/pair/article-text.ts'
import type { TextRange } from '../../domain/lib/text-range.ts'
import type { Article } from '../../domain/pair/pair.ts'
import { formatWords } from '../../domain/words-link/words-grammar.ts'
import { selectWords } from '../../domain/words-link/words.ts'
import { articleIdOf } from '../place/place.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { useReader } from '../context/reader-context.ts'
import { useLinkTo } from './use-link.ts'

/** A stretch of an article's text. */
interface Selected extends TextRange {
  readonly article: Article
}

/** While words of one article are selected: a link to exactly these words. */
export function ShareWords(props: { root: RefObject<HTMLElement | null>; address: ReaderAddress }) {
  const { t } = useTranslation()
  const { pairIndex } = useReader()
  const { root, address } = props
  const [selected, setSelected] = useState<Selected | null>(null)
  const linkTo = useLinkTo()
  useEffect(() => {
    const onSelection = () => {
      setSelected(root.current && selectedText(root.current, pairIndex))
    }
    document.addEventListener('selectionchange', onSelection)
    return () => document.removeEventListener('selectionchange', onSelection)
  }, [root, pairIndex])
  if (!selected) return null
  const { article, start, end } = selected
  // Only when it is wanted: in a long article it takes a while to tell the words from all others.
  const link = () => {
    const { q: _, passage: __, words: ___, ...rest } = address
    const words = selectWords(pairIndex, article, start, end)
    return linkTo(words ? { ...rest, words: formatWords(words) } : rest)
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

/** What is selected in one article, if that is more than white space, or `null`. */
function selectedText(root: Element, pairIndex: PairIndex): Selected | null {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const from = placeIn(root, range.startContainer, range.startOffset)
  const to = placeIn(root, range.endContainer, range.endOffset)
  if (from?.article !== to?.article) return null
  const article = from && articleIn(pairIndex.pair, from.article)
  if (!article || !to) return null
  const start = offsetInArticle(article, from.block, from.offset)
  const end = offsetInArticle(article, to.block, to.offset)
  const { text } = articleText(article)
  return text.slice(start, end).trim() === '' ? null : { article, start, end }
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
    article: articleIdOf(article),
    block: Number(block.dataset['block']),
    offset: before.toString().length,
  }
}
