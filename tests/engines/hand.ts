import { vi } from 'vitest'
import type { Tab } from './engine.ts'

/** The keys that are no characters, as WebDriver writes them (section 15.4.2: Keyboard actions). */
const keys: Partial<Record<string, string>> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  Home: '\uE011',
  ArrowUp: '\uE013',
  ArrowDown: '\uE015',
}

/** Presses and lets go of a key, by its name or as a character. */
export async function press(tab: Tab, key: string): Promise<void> {
  await type(tab, [keys[key] ?? key])
}

/** Types characters one after the other. */
export async function type(tab: Tab, characters: Iterable<string>): Promise<void> {
  const actions = [...characters].flatMap((value) => [
    { type: 'keyDown', value } as const,
    { type: 'keyUp', value } as const,
  ])
  await tab.act([{ type: 'key', id: 'keyboard', actions }])
}

/** Points at the first element that matches, is shown and, if told so, has a name. */
export async function hover(tab: Tab, selector: string, name?: string): Promise<void> {
  await pointAt(tab, await spotOn(tab, selector, name))
}

/** Points at it, as `hover` does, and clicks. */
export async function click(tab: Tab, selector: string, name?: string): Promise<void> {
  await clickAt(tab, await spotOn(tab, selector, name))
}

export async function pointAt(tab: Tab, { x, y }: Spot): Promise<void> {
  const actions = [{ type: 'pointerMove', x, y }] as const
  await tab.act([{ type: 'pointer', id: 'mouse', actions }])
}

export async function clickAt(tab: Tab, { x, y }: Spot): Promise<void> {
  const actions = [
    { type: 'pointerMove', x, y },
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ] as const
  await tab.act([{ type: 'pointer', id: 'mouse', actions }])
}

/** In CSS pixels from the corner of the window. */
interface Spot {
  readonly x: number
  readonly y: number
}

/** The middle of an element's first line, once that is in view and nothing covers it. */
async function spotOn(tab: Tab, selector: string, name?: string): Promise<Spot> {
  const look = async () => {
    const spot = await tab.run(findSpot, selector, name ?? null)
    if (!spot) throw new Error(`nothing to point at: ${selector} ${name ?? ''}`)
    return spot
  }
  return vi.waitFor(look, { timeout: 15_000 })
}

/** Runs in the page. */
function findSpot(selector: string, name: string | null): Spot | null {
  const element = [...document.querySelectorAll(selector)].find((one) => {
    const label = one.getAttribute('aria-label') ?? one.textContent.trim()
    return one.checkVisibility() && (name === null || label === name)
  })
  const line = element?.getClientRects()[0]
  if (!element || !line) return null
  const spot = {
    x: Math.round(line.left + line.width / 2),
    y: Math.round(line.top + line.height / 2),
  }
  if (element.contains(document.elementFromPoint(spot.x, spot.y))) return spot
  element.scrollIntoView({ block: 'center', behavior: 'instant' })
  return null
}
