/*
 * All scrolling that we cause. Each step is written down, so that a scroll of ours is never taken for
 * the reader's; a scroll that the reader makes meanwhile ends ours.
 */
const placed = new WeakMap<Element, number>()
const gliding = new WeakMap<Element, number>()

/** Whether an element stands where we scrolled it to. */
export function isOurScroll(scroller: Element): boolean {
  return Math.abs(scroller.scrollTop - (placed.get(scroller) ?? NaN)) < 2
}

export function isGliding(scroller: Element): boolean {
  return gliding.has(scroller)
}

/**
 * Scrolls an element until nothing is left of a distance, in CSS pixels, that is measured anew at each
 * step, since parts of a long article get their true height only when they come near: at once, or
 * gliding, which is left out where the reader's system asks for reduced motion. The next call takes over.
 */
export function scrollByUs(scroller: Element, rest: () => number, { glide }: { glide: boolean }) {
  cancelAnimationFrame(gliding.get(scroller) ?? 0)
  cancelAnimationFrame(settling.get(scroller) ?? 0)
  gliding.delete(scroller)
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
  if (!glide || isCalm) {
    place(scroller, scroller.scrollTop + rest())
    settle(scroller, rest, settlingFrames)
    return
  }
  placed.set(scroller, scroller.scrollTop)
  const step = () => {
    gliding.delete(scroller)
    const left = rest()
    if (!isOurScroll(scroller) || Math.abs(left) < 1) return
    const before = scroller.scrollTop
    const most = Math.abs(left) < 4 ? left : left / 4
    place(scroller, before + most)
    // At the end of what can be scrolled nothing moves any more.
    if (scroller.scrollTop !== before) gliding.set(scroller, requestAnimationFrame(step))
  }
  gliding.set(scroller, requestAnimationFrame(step))
}

/** For so many frames what has come near, and got its height by that, is made up for. */
const settlingFrames = 5
const settling = new WeakMap<Element, number>()

function settle(scroller: Element, rest: () => number, frames: number): void {
  if (frames === 0) return
  const step = () => {
    if (!isOurScroll(scroller)) return
    const left = rest()
    if (Math.abs(left) >= 1) place(scroller, scroller.scrollTop + left)
    settle(scroller, rest, frames - 1)
  }
  settling.set(scroller, requestAnimationFrame(step))
}

function place(scroller: Element, top: number): void {
  scroller.scrollTo({ top, behavior: 'instant' })
  placed.set(scroller, scroller.scrollTop)
}
