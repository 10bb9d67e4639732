import type { BlockKind } from '../../domain/pair/pair.ts'

/** One of the two articles as far as it is written. What nobody has said is empty. */
export interface Side {
  readonly text: string
  /** Of blocks that a page or a file told of, by their texts: what kind they are. */
  readonly kinds: Readonly<Record<string, BlockKind>>
  /** The language that the reader has chosen; empty, it is found out. */
  readonly lang: string
  readonly outlet: string
  readonly date: string
  readonly url: string
  /** What was left out as no part of the article. */
  readonly leftOut: readonly string[]
}

/** A pair that is being made. */
export interface Making {
  readonly first: Side
  readonly second: Side
  readonly title: string
}

export const sideNames = ['first', 'second'] as const
export type SideName = (typeof sideNames)[number]

/** An article may not be longer, in UTF-16 units: that is a book. */
export const mostCharacters = 1_000_000

const emptySide: Side = {
  text: '',
  kinds: {},
  lang: '',
  outlet: '',
  date: '',
  url: '',
  leftOut: [],
}
export const nothing: Making = { first: emptySide, second: emptySide, title: '' }

const key = 'song-song.make'
let making: Making | null = null
let saving: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

/** What is being made in this tab, over a reload too. */
export function currentMaking(): Making {
  making ??= recall()
  return making
}

export function changeMaking(change: Partial<Making>): void {
  making = { ...currentMaking(), ...change }
  for (const listener of listeners) listener()
  clearTimeout(saving)
  // Not at every key: a text may be long.
  saving = setTimeout(keepMaking, 300)
}

export function changeSide(name: SideName, change: Partial<Side>): void {
  changeMaking({ [name]: { ...currentMaking()[name], ...change } })
}

export function watchMaking(listener: () => void): () => void {
  listeners.add(listener)
  // A page that is left may not come back.
  addEventListener('pagehide', keepMaking)
  return () => {
    listeners.delete(listener)
    removeEventListener('pagehide', keepMaking)
    keepMaking()
  }
}

function keepMaking(): void {
  clearTimeout(saving)
  if (!making) return
  try {
    if (making === nothing) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, JSON.stringify(making))
  } catch {
    // Storage is off, or the texts are too long for it: they are here as long as the page is.
  }
}

/** It is kept by this version of the page or another: what is not of the right form is left out. */
function recall(): Making {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null')
    if (!isRecord(kept)) return nothing
    return {
      first: sideOf(kept['first']),
      second: sideOf(kept['second']),
      title: textOf(kept['title']),
    }
  } catch {
    return nothing
  }
}

function sideOf(kept: unknown): Side {
  if (!isRecord(kept)) return emptySide
  const { text, lang, outlet, date, url, kinds, leftOut } = kept
  return {
    text: textOf(text),
    kinds: isRecord(kinds) ? (kinds as Side['kinds']) : {},
    lang: textOf(lang),
    outlet: textOf(outlet),
    date: textOf(date),
    url: textOf(url),
    leftOut: Array.isArray(leftOut) ? leftOut.map(textOf) : [],
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
