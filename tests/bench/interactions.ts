import type { Browser, JSHandle } from 'playwright-core'
import { openPage, probeIn } from './browser.ts'
import type { Effect, Probe } from './probe.ts'

/** How long each input took until its effect was painted, in frames of a screen with 60 Hz. */
export interface Interactions {
  /** Pointing at a passage, until its counterpart is lit. */
  readonly pointing: readonly number[]
  /** Choosing a passage whose counterpart is out of view, until that is marked and in view. */
  readonly choosing: readonly number[]
  /** Choosing the other interface language, until the page is in it. */
  readonly toggling: readonly number[]
}

const frame = 1000 / 60
const rounds = 12

/**
 * Points, chooses and changes the language again and again in the reader, with the mouse, beginning at
 * either side in turn. From the time stamp that the browser gave the event (`pointerover`, `click`) to the
 * presentation of the frame that shows the effect, as `Probe.shown` says. A headless browser paints in
 * software, which takes longer than with a graphics card. The page is asked for frames all the time, as
 * where something moves; and reduced motion is asked for, so that scrolling is done at once.
 */
export async function measureInteractions(
  browser: Browser,
  address: string,
  shared: readonly string[],
  slowdown: number,
): Promise<Interactions> {
  const { page, close } = await openPage(browser, { slowdown })
  await page.goto(address)
  await page.waitForSelector('html[data-hydrated]')
  await page.waitForLoadState('networkidle')
  const probe = await probeIn(page)
  const pointing: number[] = []
  const choosing: number[] = []
  const toggling: number[] = []
  const click = async () => {
    await page.mouse.down()
    await page.mouse.up()
  }
  for (let round = 0; round < rounds; round++) {
    const passage = shared[round % shared.length] ?? ''
    const pieces = [0, 1].map((side) =>
      page.locator('article').nth(side).locator(`[data-passage="${passage}"]`).first(),
    )
    const [own, other] = round % 2 === 0 ? pieces : pieces.toReversed()
    if (!own || !other) continue
    const language = round % 2 === 0 ? 'vi' : 'en'

    await page.mouse.move(1, 1)
    await own.evaluate((piece) => piece.scrollIntoView({ block: 'center', behavior: 'instant' }))
    const start = await own.evaluate((piece) => piece.getClientRects()[0]?.toJSON() as DOMRect)
    const point = () => page.mouse.move(start.x + start.width / 2, start.y + start.height / 2)
    pointing.push(await framesUntil(probe, 'pointerover', { kind: 'lit', passage }, point))

    await other.evaluate(scrollAway)
    choosing.push(await framesUntil(probe, 'click', { kind: 'chosen', passage }, click))
    await page.keyboard.press('Escape')

    await page.locator(`a[hreflang=${language}]`).hover()
    toggling.push(await framesUntil(probe, 'click', { kind: 'language', language }, click))
  }
  await close()
  return { pointing, choosing, toggling }
}

async function framesUntil(
  probe: JSHandle<Probe>,
  type: string,
  effect: Effect,
  input: () => Promise<unknown>,
): Promise<number> {
  await probe.evaluate((it) => it.settle())
  await probe.evaluate((it, [type, effect]) => it.await(type, effect), [type, effect] as const)
  await input()
  return (await probe.evaluate((it) => it.shown())) / frame
}

/** Moves the pane of a piece to whichever end does not show the piece. */
function scrollAway(piece: Element): void {
  const pane = piece.closest('article')
  const isAway = () => {
    const frame = pane?.getBoundingClientRect()
    const box = piece.getBoundingClientRect()
    return frame !== undefined && (box.top > frame.bottom || box.bottom < frame.top)
  }
  pane?.scrollTo({ top: 0, behavior: 'instant' })
  if (!isAway()) pane?.scrollTo({ top: pane.scrollHeight, behavior: 'instant' })
  if (!isAway()) throw new Error('The counterpart is in view at both ends.')
}
