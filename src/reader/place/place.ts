/*
 * Where things are on the screen, and moving them. An article scrolls in its own pane, or, on a narrow
 * screen, with the document. All numbers are CSS pixels from the top of the viewport.
 */
import { piecesOfPassage } from '../../domain/pair/pair-index.ts'
import type { PairIndex } from '../../domain/pair/pair-index.ts'
import { firstIndex } from '../../domain/lib/binary-search.ts'
import { blockAtHeight, blockNumbered, blocksDownTo, neighbourOf } from './blocks.ts'
import { scrollByUs } from './scroll.ts'

/** The piece of a passage that an event happened in, or `null`. */
export function pieceAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-passage]') : null
}

/** Which article an element shows, by its id. */
export function articleIdOf(article: HTMLElement): string {
  return article.dataset['article'] ?? ''
}

/** Articles stand side by side: who knows the first need not look for others in all of its text. */
export function articlesIn(root: Element): HTMLElement[] {
  const beside = root.querySelector('article')?.parentElement?.children ?? []
  return [...beside].filter(
    (element): element is HTMLElement =>
      element instanceof HTMLElement && element.localName === 'article',
  )
}

export function visibleArticles(root: Element): HTMLElement[] {
  return articlesIn(root).filter((article) => article.checkVisibility())
}

/**
 * The pieces of a passage in an article, or in those below an element, in reading order, as far as
 * they are there. It looks only into the blocks that have them.
 */
export function piecesIn(element: Element, passage: string, pairIndex: PairIndex): HTMLElement[] {
  const pieces = `[data-passage="${CSS.escape(passage)}"]`
  const articles =
    element instanceof HTMLElement && element.localName === 'article'
      ? [element]
      : articlesIn(element)
  return articles.flatMap((article) => {
    const blocks = piecesOfPassage(pairIndex, articleIdOf(article), passage).map(
      ({ block }) => block,
    )
    return [...new Set(blocks)].flatMap((number) => [
      ...(blockNumbered(article, number)?.querySelectorAll<HTMLElement>(pieces) ?? []),
    ])
  })
}

/** The words of one pair of words of a passage, on both sides. */
export function wordsIn(
  element: Element,
  passage: string,
  word: string,
  pairIndex: PairIndex,
): HTMLElement[] {
  return piecesIn(element, passage, pairIndex).flatMap((piece) => [
    ...piece.querySelectorAll<HTMLElement>(`[data-word="${CSS.escape(word)}"]`),
  ])
}

/** The piece after (1) or before (-1) a piece in its article, or `null`. */
export function neighbourPiece(piece: HTMLElement, direction: 1 | -1): HTMLElement | null {
  let block = piece.closest<HTMLElement>('[data-block]')
  const own = piecesOfBlock(block)
  const beside = own[own.indexOf(piece) + direction]
  if (beside) return beside
  while (block) {
    block = neighbourOf(block, direction)
    const found = piecesOfBlock(block).at(direction === 1 ? 0 : -1)
    if (found) return found
  }
  return null
}

function piecesOfBlock(block: Element | null): HTMLElement[] {
  return [...(block?.querySelectorAll<HTMLElement>('[data-passage]') ?? [])]
}

/**
 * Brings a passage into view in every visible article. The article in which it was chosen keeps its
 * place, and the others move so that the counterpart stands at the height of the chosen piece. Without
 * a choice (a link was opened, or Back was pressed) both sides move, and the focus goes there. What
 * is in view already stays. With `moveOther` off, a choice moves nothing.
 */
export function showPassage(
  root: Element,
  passage: string,
  chosen: HTMLElement | null,
  { moveOther, pairIndex }: { moveOther: boolean; pairIndex: PairIndex },
): void {
  const articles = visibleArticles(root)
  for (const article of articles) {
    const [piece] = piecesIn(article, passage, pairIndex)
    if (!piece) continue
    if (chosen && article.contains(chosen)) {
      if (!hasPane(article)) moveIntoFrame(chosen, article)
      continue
    }
    if (chosen && !moveOther) continue
    const frame = frameOf(article)
    const box = piece.getBoundingClientRect()
    if (box.top >= frame.top && box.bottom <= frame.bottom) continue
    const height = chosen?.getBoundingClientRect().top ?? frame.top + (frame.bottom - frame.top) / 4
    moveTo(piece, Math.max(frame.top, Math.min(height, frame.bottom - box.height)), {
      glide: chosen !== null,
    })
  }
  // Who steps through the passages with a control goes on with it.
  if (!chosen && !document.activeElement?.closest('[data-keeps-focus]')) {
    focusPassage(articles, passage, pairIndex)
  }
}

/** Brings the words of a link, and the counterpart of the passage that they begin in, into view. */
export function showWords(root: Element, pairIndex: PairIndex): void {
  const words = root.querySelector<HTMLElement>('mark.shared')
  const piece = pieceAt(words)
  const passage = piece?.dataset['passage']
  const article = piece?.closest('article')
  if (!words || !piece || !passage || !article) return
  const frame = frameOf(article)
  moveTo(words, frame.top + (frame.bottom - frame.top) / 4, { glide: false })
  showPassage(root, passage, piece, { moveOther: true, pairIndex })
  piece.focus({ preventScroll: true })
}

/** Whether the page that the build has rendered does not react yet. */
export function isWaking(): boolean {
  return document.documentElement.dataset['hydrated'] === undefined
}

/**
 * Whether the reader has scrolled before the page reacts: then nothing of ours moves it. The browser
 * itself brings the chosen passage into view (`scroll-initial-target`), and nothing else.
 */
export function isMovedBeforeWaking(root: Element): boolean {
  const scrollers = [document.documentElement, ...visibleArticles(root)]
  if (!isWaking() || scrollers.every(({ scrollTop }) => scrollTop === 0)) return false
  return !visibleArticles(root).some((article) =>
    [...article.querySelectorAll('[aria-current=true]')].some((piece) => {
      const [box, frame] = [piece.getBoundingClientRect(), frameOf(article)]
      return box.bottom > frame.top && box.top < frame.bottom
    }),
  )
}

/** Puts the focus on a piece and brings it into view. */
export function goToPiece(piece: HTMLElement): void {
  const article = piece.closest('article')
  if (article) moveIntoFrame(piece, article)
  piece.focus({ preventScroll: true })
}

/** Puts the focus on a passage, in the article that has it now if that has the passage too. */
export function focusPassage(
  articles: readonly HTMLElement[],
  passage: string,
  pairIndex: PairIndex,
): void {
  const pieces = articles.flatMap((article) => piecesIn(article, passage, pairIndex).slice(0, 1))
  const here = pieces.find((piece) => piece.closest('article')?.contains(document.activeElement))
  const piece = here ?? pieces[0]
  piece?.focus({ preventScroll: true })
}

/** The part of the screen in which an article is read. */
function frameOf(article: HTMLElement): { top: number; bottom: number } {
  if (hasPane(article)) return article.getBoundingClientRect()
  const { scrollMarginTop, scrollMarginBottom } = getComputedStyle(article)
  return {
    top: parseFloat(scrollMarginTop) || 0,
    bottom: window.innerHeight - (parseFloat(scrollMarginBottom) || 0),
  }
}

/** Whether the article scrolls by itself. */
function hasPane(article: HTMLElement): boolean {
  return getComputedStyle(article).overflowY === 'auto'
}

/** Scrolls just as far as is needed to see a piece. */
function moveIntoFrame(piece: HTMLElement, article: HTMLElement): void {
  const frame = frameOf(article)
  const box = piece.getBoundingClientRect()
  const highest = Math.max(frame.top, Math.min(box.top, frame.bottom - box.height))
  moveTo(piece, highest, { glide: true })
}

/** Scrolls the piece's article until the piece stands at the given height. */
export function moveTo(piece: HTMLElement, top: number, { glide }: { glide: boolean }): void {
  const article = piece.closest('article')
  // What has been drawn anew meanwhile stands where it was moved to.
  const rest = () => (piece.isConnected ? piece.getBoundingClientRect().top - top : 0)
  if (!article || Math.abs(rest()) < 1) return
  scrollByUs(hasPane(article) ? article : document.documentElement, rest, { glide })
}

/**
 * What is being read in an article: the selected piece if it is in view and preferred, else the first
 * that begins in view.
 */
export function readingPiece(
  article: HTMLElement,
  { preferSelected }: { preferSelected: boolean },
): HTMLElement | null {
  const frame = frameOf(article)
  const isInView = (piece: HTMLElement) => {
    const box = piece.getBoundingClientRect()
    return box.bottom > frame.top && box.top < frame.bottom
  }
  const block = blockAtHeight(article, frame.top)
  const shown = [...blocksDownTo(block, frame.bottom)]
  // With all of it above the frame, the block before is still what was read last.
  const pieces = [block && neighbourOf(block, -1), ...shown].flatMap(piecesOfBlock)
  const selected = pieces.find((piece) => piece.hasAttribute('aria-current') && isInView(piece))
  if (preferSelected && selected) return selected
  // Pieces stand in reading order, so halving finds the first that begins in the frame.
  const index = firstIndex(pieces, (piece) => piece.getBoundingClientRect().top >= frame.top)
  const [first, before] = [pieces[index], pieces[index - 1]]
  return first && isInView(first) ? first : (before ?? first ?? null)
}
