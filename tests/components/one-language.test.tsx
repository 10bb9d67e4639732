import path from 'node:path'
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { readPair } from '../../src/tools/content/read-content.ts'
import { renderApp } from './render-app.tsx'

const read = readPair(
  'harbour-bridge-reopens',
  path.resolve(import.meta.dirname, '../fixtures/pairs'),
)
if (!read.ok) throw new Error(read.problems.join('\n'))
const { pair } = read

describe('two articles in one language', () => {
  it('light up on both sides, each as its own article', async () => {
    const { user } = await renderApp(`/en/${pair.id}`, { pairs: [pair] })
    const [courier, gazette] = await screen.findAllByRole('article')
    expect(courier?.dataset['article']).toBe('courier')
    expect(gazette?.dataset['article']).toBe('gazette')
    await user.hover(within(courier ?? document.body).getByText('14 million pounds'))
    for (const article of [courier, gazette]) {
      expect(article?.querySelector('[data-passage=cost]')).toHaveAttribute('data-active')
    }
  })

  it('have two names in the switch, and the words of each in the panel', async () => {
    await renderApp(`/en/${pair.id}/cost`, { pairs: [pair] })
    const panel = await screen.findByRole('region', { name: 'Comparison' })
    expect(within(panel).getByText('14 million pounds')).toHaveAttribute('lang', 'en')
    expect(within(panel).getByText('16 million pounds')).toHaveAttribute('lang', 'en')
    expect(screen.getByRole('link', { name: 'Eastport Courier' })).toHaveAttribute(
      'href',
      `/en/${pair.id}/cost?view=courier`,
    )
  })

  it('say why in another language where the reader’s has no words for it, with its lang', async () => {
    await renderApp(`/vi/${pair.id}/first-crossing`, { pairs: [pair] })
    const reason = await screen.findByText(/^The Courier counts a hundred/)
    expect(reason).toHaveAttribute('lang', 'en')
  })

  it('stand in the library by their headlines, where no title was given', async () => {
    await renderApp('/vi', { pairs: [pair] })
    const name = /^Harbour bridge opens again.*Residents cross Eastport/
    const link = await screen.findByRole('link', { name })
    expect(link).toHaveAttribute('href', `/vi/${pair.id}`)
  })
})
