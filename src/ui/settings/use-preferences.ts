import { useInsertionEffect, useSyncExternalStore } from 'react'
import { defaultPreferences, readPreferences, writePreferences } from './preferences.ts'
import type { Preferences } from './preferences.ts'

const key = 'song-song.preferences'

/** What the style sheet sees as `data-…` on `<html>`. A script in index.html sets the same at first. */
const visible = ['theme', 'size', 'spacing', 'face'] as const

const listeners = new Set<() => void>()
let cache = { text: null as string | null, preferences: defaultPreferences }
/** What storage would not take: it holds for this page. */
let unsaved: string | null = null

/** What the reader prefers, the same in every tab, and a way to change some of it. */
export function usePreferences(): [Preferences, (change: Partial<Preferences>) => void] {
  const preferences = useSyncExternalStore(subscribe, current, () => defaultPreferences)
  // After React has asked where things stand and before it puts them back there (see HoldStill).
  useInsertionEffect(show, [preferences])
  return [preferences, changePreferences]
}

function changePreferences(change: Partial<Preferences>): void {
  const text = writePreferences({ ...current(), ...change })
  try {
    localStorage.setItem(key, text)
    unsaved = null
  } catch {
    unsaved = text
  }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  const onStorage = (event: StorageEvent) => {
    if (event.key !== key && event.key !== null) return
    unsaved = null
    listener()
  }
  listeners.add(listener)
  window.addEventListener('storage', onStorage)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', onStorage)
  }
}

/** The same object as long as nothing changes. */
function current(): Preferences {
  const text = recall()
  if (text !== cache.text) cache = { text, preferences: readPreferences(text) }
  return cache.preferences
}

function recall(): string | null {
  try {
    return unsaved ?? localStorage.getItem(key)
  } catch {
    return null
  }
}

/** Not what was rendered: that is the default while a page that came from a server wakes up. */
function show(): void {
  const preferences = current()
  const root = document.documentElement
  for (const name of visible) {
    if (preferences[name] === defaultPreferences[name]) root.removeAttribute(`data-${name}`)
    else root.setAttribute(`data-${name}`, preferences[name])
  }
}
