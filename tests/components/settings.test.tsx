import { readFileSync } from 'node:fs'
import path from 'node:path'
import { runInThisContext } from 'node:vm'
import { act, render, screen, within } from '@testing-library/react'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { options } from '../../src/ui/settings/preferences.ts'
import { usePreferences } from '../../src/ui/settings/use-preferences.ts'
import { renderApp, talks } from './render-app.tsx'

const key = 'song-song.preferences'
const html = document.documentElement
const looks = () => Object.fromEntries(Object.entries(html.dataset).filter(([k]) => k in options))

function forget() {
  vi.unstubAllGlobals()
  localStorage.clear()
  for (const name of Object.keys(options)) html.removeAttribute(`data-${name}`)
}
afterEach(forget)

async function openSettings(ui: 'en' | 'vi' = 'en', path = `/${talks.id}`) {
  const name = { en: 'Reading settings', vi: 'Tùy chỉnh cách đọc' }[ui]
  const { user } = await renderApp(`/${ui}${path}`)
  await screen.findByRole('heading', { level: 1 })
  await user.click(screen.getByRole('button', { name }))
  const dialog = await screen.findByRole('dialog', { name })
  const choice = (group: string, option: string) =>
    within(within(dialog).getByRole('group', { name: group })).getByRole('radio', { name: option })
  return { user, dialog, choice }
}

describe('the settings', () => {
  it.each([
    ['Theme', 'Dark', 'theme', 'dark'],
    ['Text size', 'Largest', 'size', 'largest'],
    ['Line spacing', 'Loose', 'spacing', 'loose'],
    ['Typeface', 'Sans serif', 'face', 'sans'],
  ])('%s: %s holds at once and is remembered', async (group, option, name, value) => {
    const { user, choice } = await openSettings()
    await user.click(choice(group, option))
    expect(choice(group, option)).toBeChecked()
    expect(looks()).toEqual({ [name]: value })
    expect(localStorage.getItem(key)).toBe(JSON.stringify({ [name]: value }))
  })

  it('for what the page does are remembered, and change nothing that is seen', async () => {
    const { user, dialog, choice } = await openSettings()
    expect(choice('The other article', 'Moves when you choose a passage')).toBeChecked()
    await user.click(choice('The other article', 'Follows as you scroll'))
    const shortcuts = within(dialog).getByRole('checkbox', { name: 'Single-letter shortcuts' })
    expect(shortcuts).toBeChecked()
    await user.click(shortcuts)
    expect(shortcuts).not.toBeChecked()
    expect(localStorage.getItem(key)).toBe('{"follow":"follow","shortcuts":false}')
    expect(looks()).toEqual({})
  })

  it('go back to the default, which is not stored', async () => {
    localStorage.setItem(key, '{"theme":"dark"}')
    const { user, choice } = await openSettings()
    expect(choice('Theme', 'Dark')).toBeChecked()
    await user.click(choice('Theme', 'Match device'))
    expect(localStorage.getItem(key)).toBe('{}')
    expect(looks()).toEqual({})
  })

  it('are there in Vietnamese and in the library, and close by their button', async () => {
    const { user, choice } = await openSettings('vi', '')
    await user.click(choice('Nền', 'Tối'))
    expect(looks()).toEqual({ theme: 'dark' })
    await user.click(screen.getByRole('button', { name: 'Đóng' }))
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})

describe('preferences', () => {
  it('hold for the page where nothing can be stored', async () => {
    const setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    vi.stubGlobal('localStorage', { getItem: () => null, setItem })
    const { user, choice } = await openSettings()
    await user.click(choice('Theme', 'Dark'))
    await user.click(choice('Text size', 'Small'))
    expect(choice('Theme', 'Dark')).toBeChecked()
    expect(looks()).toEqual({ theme: 'dark', size: 'small' })
    // Whoever could store something later says so, and this page agrees.
    act(() => void window.dispatchEvent(new StorageEvent('storage', { key })))
    expect(looks()).toEqual({})
  })

  it('follow another tab', async () => {
    const { choice } = await openSettings()
    localStorage.setItem(key, '{"face":"sans"}')
    act(() => void window.dispatchEvent(new StorageEvent('storage', { key })))
    expect(choice('Typeface', 'Sans serif')).toBeChecked()
    expect(looks()).toEqual({ face: 'sans' })
  })
})

describe('before the first paint', () => {
  const page = readFileSync(path.resolve(import.meta.dirname, '../../index.html'), 'utf8')
  const [, script = ''] = /<script>(.*?)<\/script>/s.exec(page) ?? []

  function Reading() {
    usePreferences()
    return null
  }

  function compare(text: string) {
    forget()
    localStorage.setItem(key, text)
    runInThisContext(script)
    const before = looks()
    render(<Reading />).unmount()
    expect(looks()).toEqual(before)
    return before
  }

  it.each(Object.entries(options))('the page looks as it will, for every %s', (name, values) => {
    for (const value of values) compare(JSON.stringify({ [name]: value }))
  })

  it('the page looks as it will, whatever is stored', () => {
    const value = fc.constantFrom<unknown>(...Object.values(options).flat(), 'length', null, 3)
    const stored = fc.dictionary(fc.constantFrom(...Object.keys(options)), value)
    const text = fc.oneof(
      stored.map((fields) => JSON.stringify(fields)),
      fc.json(),
      fc.string(),
    )
    fc.assert(fc.property(text, (garbage) => void compare(garbage)))
  })

  it.each(['', 'null', '5', '{"theme":"dark"', '["dark"]', '{"__proto__":{"theme":"dark"}}'])(
    'nothing is set for %j',
    (text) => {
      expect(compare(text)).toEqual({})
    },
  )

  it('a page that may not read its storage is shown as ever', () => {
    const getItem = () => {
      throw new DOMException('denied', 'SecurityError')
    }
    vi.stubGlobal('localStorage', { getItem })
    runInThisContext(script)
    render(<Reading />)
    expect(looks()).toEqual({})
  })
})
