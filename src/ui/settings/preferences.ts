/** What a reader can choose between, in the order in which it is offered. */
export const options = {
  theme: ['system', 'light', 'dark'],
  size: ['small', 'medium', 'large', 'largest'],
  spacing: ['tight', 'normal', 'loose'],
  face: ['serif', 'sans'],
  /** Whether the other article stays, moves when a passage is chosen, or follows the scrolling. */
  follow: ['off', 'demand', 'follow'],
  /** Whether single letters are shortcuts. */
  shortcuts: [true, false],
} as const

/** How somebody likes to read. */
export type Preferences = {
  readonly [Name in keyof typeof options]: (typeof options)[Name][number]
}

export const defaultPreferences: Preferences = {
  theme: 'system',
  size: 'medium',
  spacing: 'normal',
  face: 'serif',
  follow: 'demand',
  shortcuts: true,
}

const names = Object.keys(options) as (keyof Preferences)[]

/** Reads what `writePreferences` wrote. Whatever is missing, unknown or broken is the default. */
export function readPreferences(text: string | null): Preferences {
  const stored = fieldsOf(text)
  const read = (name: keyof Preferences) => {
    const value = stored.get(name)
    return (options[name] as readonly unknown[]).includes(value) ? value : defaultPreferences[name]
  }
  return Object.fromEntries(names.map((name) => [name, read(name)])) as Preferences
}

/** Only what differs from the default, as JSON. */
export function writePreferences(preferences: Preferences): string {
  const chosen = names.filter((name) => preferences[name] !== defaultPreferences[name])
  return JSON.stringify(Object.fromEntries(chosen.map((name) => [name, preferences[name]])))
}

/** A map, so that a name such as `__proto__` is a name like any other. */
function fieldsOf(text: string | null): ReadonlyMap<string, unknown> {
  try {
    return new Map(Object.entries((JSON.parse(text ?? '{}') as object | null) ?? {}))
  } catch {
    return new Map()
  }
}
