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
 * Scrolls an element by a distance in CSS pixels: at once, or gliding, which is retargeted by the next
 * call and is left out where the reader's system asks for reduced motion.
 */
export function scrollByUs(scroller: Element, distance: number, { glide }: { glide: boolean }) {
  cancelAnimationFrame(gliding.get(scroller) ?? 0)
  gliding.delete(scroller)
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
  if (!glide || isCalm) {
    place(scroller, scroller.scrollTop + distance)
    return
  }
  const target = scroller.scrollTop + distance
  placed.set(scroller, scroller.scrollTop)
  const step = () => {
    gliding.delete(scroller)
    const rest = target - scroller.scrollTop
    if (!isOurScroll(scroller) || Math.abs(rest) < 1) return
    const before = scroller.scrollTop
    const most = Math.abs(rest) < 4 ? rest : rest / 4
    place(scroller, before + most)
    // At the end of what can be scrolled nothing moves any more.
    if (scroller.scrollTop !== before) gliding.set(scroller, requestAnimationFrame(step))
  }
  gliding.set(scroller, requestAnimationFrame(step))
}

function place(scroller: Element, top: number): void {
  scroller.scrollTo({ top, behavior: 'instant' })
  placed.set(scroller, scroller.scrollTop)
}
