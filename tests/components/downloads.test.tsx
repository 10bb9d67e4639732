import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { renderApp, talks } from './render-app.tsx'

describe('the downloads', () => {
  it.each([
    [
      'en',
      'All differences',
      'Download',
      [
        'JSON: the whole pair',
        'CSV: for spreadsheets',
        'TMX: for translation memories',
        'JSON-LD: W3C Web Annotations',
      ],
    ],
    [
      'vi',
      'Tất cả điểm khác biệt',
      'Tải xuống',
      [
        'JSON: toàn bộ cặp bài',
        'CSV: dùng cho bảng tính',
        'TMX: dùng cho bộ nhớ dịch',
        'JSON-LD: chú thích web theo chuẩn W3C',
      ],
    ],
  ])(
    'open in the drawer of differences, by their names in %s',
    async (ui, drawer, title, names) => {
      const { user } = await renderApp(`/${ui}/${talks.id}`)
      await screen.findByRole('heading', { level: 1 })
      await user.click(screen.getByRole('button', { name: drawer }))
      const dialog = await screen.findByRole('dialog', { name: drawer })
      await user.click(within(dialog).getByText(title))
      const list = dialog.querySelector<HTMLElement>('details[open]')
      const buttons = list ? within(list).getAllByRole('button') : []
      expect(buttons.map((button) => button.textContent)).toEqual(names)
    },
  )
})
