/** A browser that is running, driven from outside by a standard of the W3C. */
export interface Engine {
  readonly version: string
  /** A tab with nothing stored, apart from every other. */
  open(size: Size): Promise<Tab>
  stop(): Promise<void>
}

/** What can be done with a tab in every engine. */
export interface Tab {
  resize(size: Size): Promise<void>
  /** Comes back when the document and its scripts are loaded. */
  goto(url: string): Promise<void>
  back(): Promise<void>
  forward(): Promise<void>
  /**
   * Calls a function in the page: what it takes and gives is JSON, and it sees nothing of the test. The
   * driver calls it, and not the page, so that no policy of the page's is in its way.
   */
  run<A extends readonly unknown[], R>(script: (...args: A) => R, ...args: A): Promise<R>
  /** What the hand does, in the form that both protocols share (WebDriver, section 15: Actions). */
  act(sources: readonly InputSource[]): Promise<void>
  /** A PNG of what is in the window. */
  screenshot(): Promise<Buffer>
  close(): Promise<void>
}

/** Of the viewport, in CSS pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

type InputSource =
  | { readonly type: 'key'; readonly id: string; readonly actions: readonly KeyAction[] }
  | { readonly type: 'pointer'; readonly id: string; readonly actions: readonly PointerAction[] }

interface KeyAction {
  readonly type: 'keyDown' | 'keyUp'
  readonly value: string
}

type PointerAction =
  | { readonly type: 'pointerMove'; readonly x: number; readonly y: number }
  | { readonly type: 'pointerDown' | 'pointerUp'; readonly button: 0 }

/** The source of a function that takes its arguments, and gives its value, as one text of JSON. */
export function overJson(script: (...args: never) => unknown): string {
  return `(args) => JSON.stringify((${String(script)})(...JSON.parse(args))) ?? 'null'`
}

/**
 * Runs in the page: notes from now on in `complaints`, which lasts as long as the document, what a
 * developer would see in red or yellow.
 */
export function watch(): void {
  const complaints: string[] = []
  Object.assign(window, { complaints })
  addEventListener('error', ({ message }) => complaints.push(message))
  addEventListener('unhandledrejection', ({ reason }) => complaints.push(String(reason)))
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    complaints.push(`${violatedDirective} blocked ${blockedURI}`)
  })
  for (const level of ['error', 'warn'] as const) {
    const log = console[level].bind(console)
    console[level] = (...words: unknown[]) => {
      complaints.push(words.map(String).join(' '))
      log(...words)
    }
  }
}
