import { useEffect, useEffectEvent } from 'react'
import { isDialogOpen } from './open-dialogs.ts'

/** The single-letter shortcuts, in the order in which the help lists them. */
export const shortcutKeys = ['j', 'k', 'o', 'n', 'p', 'd', 'l', 'v', 'f', '/', '?'] as const
export type ShortcutKey = (typeof shortcutKeys)[number]

/**
 * Runs what a single key stands for, unless it is switched off (WCAG 2.1.4), a modifier is held, a
 * dialog is open, or the reader is typing.
 */
export function useShortcuts(
  actions: Readonly<Record<ShortcutKey, () => void>>,
  isOn: boolean,
): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const { key, target, ctrlKey, metaKey, altKey, isComposing } = event
    if (ctrlKey || metaKey || altKey || isComposing || event.defaultPrevented) return
    if (isDialogOpen()) return
    if (target instanceof Element && target.closest('input, textarea, select')) return
    if (target instanceof HTMLElement && target.isContentEditable) return
    if (!isShortcut(key)) return
    event.preventDefault()
    actions[key]()
  })
  useEffect(() => {
    if (!isOn) return
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [isOn])
}

function isShortcut(key: string): key is ShortcutKey {
  return (shortcutKeys as readonly string[]).includes(key)
}
