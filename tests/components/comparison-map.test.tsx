import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import type { Pair } from '../../src/domain/pair/pair.ts'
import { address, renderApp, talks } from './render-app.tsx'

const reader = `/en/${talks.id}`
const map = () => screen.findByRole('slider', { name: 'Map of the passages' })
const step = (name: string) => screen.getByRole('button', { name })

describe('the map', () => {
  it('says in words what is chosen, in the interface language', async () => {
    const { user } = await renderApp(reader)
    expect(await map()).toHaveAttribute('aria-valuetext', '30 passages, none chosen')
    expect(await map()).toHaveAttribute('aria-valuenow', '0')
    expect(await map()).toHaveAttribute('aria-valuemax', '30')
    await user.click(screen.getByRole('link', { name: 'Tiếng Việt' }))
    expect(await screen.findByRole('slider', { name: 'Sơ đồ các đoạn' })).toHaveAttribute(
      'aria-valuetext',
      '30 đoạn, chưa chọn đoạn nào',
    )
  })

  it.each([
    ['cold-storage', '18', '18 of 30: Disagree. US$1.8 million · khoảng 1,85 triệu USD'],
    ['east-sea', '26', /^26 of 30: Agree\. The ministers also exchanged views .*…$/],
    ['congratulation', '3', /^3 of 30: Only in Zing News\. Ngoại trưởng Motegi .*…$/],
  ])('of %s is at %s', async (passage, number, text) => {
    await renderApp(`${reader}/${passage}`)
    expect(await map()).toHaveAttribute('aria-valuenow', number)
    expect((await map()).getAttribute('aria-valuetext')).toMatch(text)
  })

  it('moves by the keys, keeps the focus, and stops at the ends', async () => {
    const { user } = await renderApp(`${reader}?view=en`)
    ;(await map()).focus()
    for (const [key, passage] of [
      ['{ArrowDown}', 'photo-caption'],
      ['{ArrowRight}', 'phone-talks'],
      ['{ArrowUp}', 'photo-caption'],
      ['{ArrowLeft}', 'photo-caption'],
      ['{End}', 'acceptance'],
      ['{ArrowDown}', 'acceptance'],
      ['{Home}', 'photo-caption'],
      ['x', 'photo-caption'],
    ] as const) {
      await user.keyboard(key)
      expect(address()).toBe(`${reader}/${passage}?view=en`)
      expect(await map()).toHaveFocus()
    }
  })

  it('jumps to what is nearest to where it is clicked', async () => {
    const { user } = await renderApp(reader)
    const picture = await map()
    vi.spyOn(picture, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 100, 200, 100))
    await user.pointer({ keys: '[MouseLeft]', target: picture, coords: { x: 5, y: 100 } })
    expect(address()).toBe(`${reader}/photo-caption`)
    await user.pointer({ keys: '[MouseLeft]', target: picture, coords: { x: 195, y: 100 } })
    expect(address()).toBe(`${reader}/phone-talks`)
    await user.pointer({ keys: '[MouseLeft]', target: picture, coords: { x: 195, y: 199 } })
    expect(address()).toBe(`${reader}/acceptance`)
  })

  it('tells how much of each article the other has', async () => {
    await renderApp(reader)
    await map()
    const region = screen.getByRole('region', { name: 'The whole comparison' })
    expect(within(region).getByText('28 of 28 passages matched').previousSibling).toHaveTextContent(
      'VNS',
    )
    expect(within(region).getByText('28 of 30 passages matched').previousSibling).toHaveTextContent(
      'Zing News',
    )
  })
})

describe('the steps', () => {
  it('go through all that is not the same, and around, and keep the focus', async () => {
    const { user } = await renderApp(reader)
    await map()
    await user.click(step('Next difference'))
    expect(address()).toBe(`${reader}/photo-caption`)
    await user.click(step('Next difference'))
    expect(address()).toBe(`${reader}/congratulation`)
    expect(step('Next difference')).toHaveFocus()
    await user.click(step('Previous difference'))
    await user.click(step('Previous difference'))
    expect(address()).toBe(`${reader}/acceptance`)
  })

  it('are off where all is the same', async () => {
    const passages = talks.passages.map((passage) => ({ ...passage, relation: 'same' }))
    await renderApp(reader, { pairs: [{ ...talks, passages } as Pair] })
    await map()
    await waitFor(() => expect(step('Next difference')).toBeDisabled())
    expect(step('Previous difference')).toBeDisabled()
  })
})
