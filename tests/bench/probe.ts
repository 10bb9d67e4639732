/** What is awaited after an input, of a passage's pieces in both articles. */
export type Effect =
  | { readonly kind: 'lit' | 'chosen'; readonly passage: string }
  | { readonly kind: 'language'; readonly language: string }

export interface Probe {
  /** Since the navigation began, in ms; 0 where there was none yet. */
  readonly largestPaint: number
  /** All shifts together, which is never less than Cumulative Layout Shift. */
  readonly shift: number
  /** When `data-hydrated` appeared, in ms since the navigation began, or `null`. */
  readonly hydrated: number | null
  /** Resolves when two frames and an idle moment have passed. */
  readonly settle: () => Promise<void>
  /** Whether every piece at the start of a passage lies wholly where its article is read. */
  readonly isInView: (passage: string) => boolean
  /** Begins to wait for an effect of the next event of a type. */
  readonly await: (type: string, effect: Effect) => void
  /**
   * The ms from that event's time stamp to the presentation of its effect, as Event Timing gives it, in
   * steps of 8. Where that knows nothing of it, since it took less than 16 ms or came in a later frame
   * than the event's, to the start of the frame after the one in which the effect is there.
   */
  readonly shown: () => Promise<number>
}

/** Runs in the page, before anything of the page does: it may use nothing from outside itself. */
export function installProbe(): void {
  const probe = { largestPaint: 0, shift: 0, hydrated: null as number | null }
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) probe.largestPaint = startTime
  }).observe({ type: 'largest-contentful-paint', buffered: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      probe.shift += (entry as unknown as { value: number }).value
  }).observe({ type: 'layout-shift', buffered: true })
  const hydration = new MutationObserver(() => {
    if (!document.documentElement.hasAttribute('data-hydrated')) return
    probe.hydrated ??= performance.now()
    hydration.disconnect()
  })
  hydration.observe(document, { attributeFilter: ['data-hydrated'], subtree: true })

  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
  const settle = async () => {
    await frame()
    await frame()
    await new Promise((resolve) => requestIdleCallback(resolve))
  }
  const firstPieces = (passage: string) =>
    [...document.querySelectorAll('article')].flatMap(
      (article) => article.querySelector(`[data-passage="${passage}"]`) ?? [],
    )
  const areInView = (pieces: readonly Element[]) =>
    pieces.length > 0 &&
    pieces.every((piece) => {
      const pane = piece.closest('article')
      const scrolls = pane !== null && getComputedStyle(pane).overflowY === 'auto'
      const frame = scrolls ? pane.getBoundingClientRect() : { top: 0, bottom: innerHeight }
      const box = piece.getBoundingClientRect()
      return box.top >= frame.top - 1 && box.bottom <= frame.bottom + 1
    })
  const isInView = (passage: string) => areInView(firstPieces(passage))
  const whetherShown = (effect: Effect) => {
    if (effect.kind === 'language') {
      return () => document.documentElement.lang === effect.language
    }
    const attribute = effect.kind === 'lit' ? '[data-active]' : '[aria-current="true"]'
    // Looked for once: to look through a long article takes longer than what is measured.
    const pieces = firstPieces(effect.passage)
    const areMarked = () => pieces.length === 2 && pieces.every((piece) => piece.matches(attribute))
    return effect.kind === 'lit' ? areMarked : () => areMarked() && areInView(pieces)
  }
  const timings: PerformanceEntry[] = []
  const timing: PerformanceObserverInit & { durationThreshold: number } = {
    type: 'event',
    durationThreshold: 16,
  }
  new PerformanceObserver((list) => timings.push(...list.getEntries())).observe(timing)
  let shown: Promise<number> = Promise.resolve(NaN)
  const awaitEffect = (type: string, effect: Effect) => {
    const isShown = whetherShown(effect)
    if (isShown()) throw new Error(`Already there: ${JSON.stringify(effect)}`)
    const begun = new Promise<number>((resolve) =>
      addEventListener(type, (event) => resolve(event.timeStamp), { capture: true, once: true }),
    )
    const untilShown = async () => {
      const start = await begun
      do await frame()
      while (!isShown())
      const seen = performance.now() - start
      await frame()
      const drawn = performance.now() - start
      for (let frames = 0; frames < 10; frames++) {
        const entry = timings.find((one) => one.name === type && one.startTime === start)
        if (entry && entry.duration >= seen) return entry.duration
        await frame()
      }
      return drawn
    }
    shown = untilShown()
  }
  Object.assign(globalThis, {
    probe: Object.assign(probe, { settle, isInView, await: awaitEffect, shown: () => shown }),
  })
}
