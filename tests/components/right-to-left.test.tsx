import path from 'node:path'
import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { uiLanguages } from '../../src/domain/pair/pair.ts'
import { i18n } from '../i18n/words.ts'
import { readPair } from '../../src/tools/content/read-content.ts'
import { article, renderApp } from './render-app.tsx'

const read = readPair(
  'declaration-in-arabic',
  path.resolve(import.meta.dirname, '../fixtures/pairs'),
)
if (!read.ok) throw new Error(read.problems.join('\n'))
const { pair } = read
const pairs = [pair]
const remedy = `/${pair.id}/article-8-effective-remedy`

/** Every element that says its language, as `language direction`, without those of an interface. */
function directions(within: Element): Set<string> {
  const elements = [...within.querySelectorAll<HTMLElement>('[lang]')]
  return new Set(
    elements
      .filter(({ lang, className }) => lang !== 'vi' && className !== 'piece-number')
      .map(({ lang, dir }) => `${lang} ${dir}`),
  )
}
const each = new Set(['ar rtl', 'en ltr'])

describe.each(uiLanguages)('a pair in Arabic and English, in %s', (ui) => {
  it('has each article in its direction, and above it the interface in its own', async () => {
    await renderApp(`/${ui}/${pair.id}`, { pairs })
    await screen.findAllByRole('article')
    expect(article('ar').dir).toBe('rtl')
    expect(article('en').dir).toBe('ltr')
    for (const lang of ['ar', 'en']) {
      const header = article(lang).querySelector('header')
      expect(header).toHaveAttribute('lang', ui)
      expect(header).toHaveAttribute('dir', 'ltr')
    }
  })

  it('quotes, compares and lists each in its direction', async () => {
    const { user } = await renderApp(`/${ui}${remedy}?view=en`, { pairs })
    const panel = await screen.findByRole('region', { name: i18n[ui].t('panel.title') })
    expect(within(panel).getByText(/^لكل شخص/)).toHaveAttribute('dir', 'rtl')
    expect(within(panel).getByText('لإنصافه')).toHaveAttribute('dir', 'rtl')
    expect(within(panel).getByText('المحاكم الوطنية')).toHaveAttribute('dir', 'rtl')
    expect(directions(panel)).toEqual(each)
    await user.click(screen.getByRole('button', { name: i18n[ui].t('differences.title') }))
    expect(directions(await screen.findByRole('dialog'))).toEqual(each)
  })

  it('is printed and listed in its directions', async () => {
    await renderApp(`/${ui}/${pair.id}`, { pairs })
    await screen.findAllByRole('article')
    fireEvent(window, new Event('beforeprint'))
    expect(directions(screen.getByRole('table'))).toEqual(each)
  })

  it('stands in the library so', async () => {
    await renderApp(`/${ui}`, { pairs })
    const opening = await screen.findByText('الإعلان العالمي لحقوق الإنسان')
    expect(opening).toHaveAttribute('dir', 'rtl')
    expect(screen.getByText('Universal Declaration of Human Rights')).toHaveAttribute('dir', 'ltr')
  })
})
