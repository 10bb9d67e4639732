/*
 * Where things are on the screen, and moving them. An article scrolls in its own pane, or, on a narrow
 * screen, with the document. All numbers are CSS pixels from the top of the viewport.
 */
import { scrollByUs } from './scroll.ts'

/** The piece of a passage that an event happened in, or `null`. */
export function pieceAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-passage]') : null
}

export function visibleArticles(root: Element): HTMLElement[] {
  return [...root.querySelectorAll('article')].filter((article) => article.checkVisibility())
}

/** The pieces of a passage below an element, in reading order. */
export function piecesIn(element: Element, passage: string): HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>(`[data-passage="${CSS.escape(passage)}"]`)]
}

/** The words of one pair of words of a passage, on both sides. */
export function wordsIn(element: Element, passage: string, word: string): HTMLElement[] {
  return piecesIn(element, passage).flatMap((piece) => [
    ...piece.querySelectorAll<HTMLElement>(`[data-word="${CSS.escape(word)}"]`),
  ])
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
  { moveOther }: { moveOther: boolean },
): void {
  const articles = visibleArticles(root)
  for (const article of articles) {
    const [piece] = piecesIn(article, passage)
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
    focusPassage(articles, passage)
  }
}

/** Brings the words of a link, and the counterpart of the passage that they begin in, into view. */
export function showWords(root: Element): void {
  const words = root.querySelector<HTMLElement>('mark.shared')
  const piece = pieceAt(words)
  const passage = piece?.dataset['passage']
  const article = piece?.closest('article')
  if (!words || !piece || !passage || !article) return
  const frame = frameOf(article)
  moveTo(words, frame.top + (frame.bottom - frame.top) / 4, { glide: false })
  showPassage(root, passage, piece, { moveOther: true })
  piece.focus({ preventScroll: true })
}

/** Puts the focus on a piece and brings it into view. */
export function goToPiece(piece: HTMLElement): void {
  const article = piece.closest('article')
  if (article) moveIntoFrame(piece, article)
  piece.focus({ preventScroll: true })
}

/** Puts the focus on a passage, in the article that has it now if that has the passage too. */
export function focusPassage(articles: readonly HTMLElement[], passage: string): void {
  const pieces = articles.flatMap((article) => piecesIn(article, passage).slice(0, 1))
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
  const distance = piece.getBoundingClientRect().top - top
  if (!article || Math.abs(distance) < 1) return
  scrollByUs(hasPane(article) ? article : document.documentElement, distance, { glide })
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
  const selected = article.querySelector<HTMLElement>('[data-passage][aria-current]')
  if (preferSelected && selected && isInView(selected)) return selected
  const pieces = article.querySelectorAll<HTMLElement>('[data-passage]')
  // Pieces stand in reading order, so halving finds the first that begins in the frame.
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >> 1
    const top = pieces[middle]?.getBoundingClientRect().top ?? 0
    if (top < frame.top) low = middle + 1
    else high = middle
  }
  const [first, before] = [pieces[low], pieces[low - 1]]
  return first && isInView(first) ? first : (before ?? first ?? null)
}
