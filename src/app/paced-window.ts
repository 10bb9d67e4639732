/*
 * Safari allows 100 writings of the history in 30 seconds. So many may follow each other at once, as when
 * somebody chooses one passage after the other; then there is one more after so many milliseconds.
 */
const burst = 20
const pace = 500

interface Entry {
  readonly how: 'pushState' | 'replaceState'
  readonly state: unknown
  readonly url: string
}

/**
 * A window for the router whose history says at once what has been written, but writes it to the real
 * one in few entries: what is too much, as when a key is held or letters are typed, waits, and only the
 * latest of it is written.
 */
export function pacedWindow(real: Window): Window {
  const waiting: Entry[] = []
  let allowed = burst
  let counted = performance.now()
  let timer = 0

  const flush = () => {
    clearTimeout(timer)
    timer = 0
    for (const { how, state, url } of waiting.splice(0)) {
      real.history[how](state, '', url)
      allowed--
    }
  }
  const current = () => waiting.at(-1)?.url ?? real.location.href
  const write = (how: Entry['how']) => (state: unknown, _: string, url?: string) => {
    // A path that begins with two slashes would name a host.
    const path = url?.replace(/^\/+/, '/') ?? current()
    const entry = { how, state, url: new URL(path, real.location.origin).href }
    const last = waiting.at(-1)
    if (last && (how === 'replaceState' || last.how === 'pushState')) {
      waiting.splice(-1, 1, { ...entry, how: last.how })
    } else waiting.push(entry)
    const now = performance.now()
    allowed = Math.min(burst, allowed + (now - counted) / pace)
    counted = now
    if (allowed >= 1) flush()
    else if (timer === 0) timer = real.setTimeout(flush, (1 - allowed) * pace)
  }
  const forget = () => {
    clearTimeout(timer)
    timer = 0
    waiting.length = 0
  }
  // Before the router hears of it: whoever goes back leaves what has not been written yet.
  real.addEventListener('popstate', forget)
  real.addEventListener('pagehide', flush)

  const url = () => new URL(current())
  const history = {
    get state(): unknown {
      return waiting.length > 0 ? waiting.at(-1)?.state : (real.history.state as unknown)
    },
    pushState: write('pushState'),
    replaceState: write('replaceState'),
    go: (delta: number) => {
      flush()
      real.history.go(delta)
    },
  }
  const location = {
    get pathname() {
      return url().pathname
    },
    get search() {
      return url().search
    },
    get hash() {
      return url().hash
    },
    get href() {
      return url().href
    },
    origin: real.location.origin,
    assign: (to: string) => real.location.assign(to),
    replace: (to: string) => real.location.replace(to),
  }
  // What the router asks of a window, and nothing else.
  return {
    history,
    location,
    addEventListener: real.addEventListener.bind(real),
    removeEventListener: real.removeEventListener.bind(real),
  } as unknown as Window
}
