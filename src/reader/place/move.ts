/* Bringing passages and words into view. All numbers are CSS pixels from the top of the viewport. */
import type { PairIndex } from '../../domain/pair/pair-index.ts'
import { pieceAt, piecesIn, visibleArticles } from './elements.ts'
import { frameOf, hasPane } from './frame.ts'
import { scrollByUs } from './scroll.ts'

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
