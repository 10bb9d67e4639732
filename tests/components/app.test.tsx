import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { ErrorBoundary } from '../../src/ui/error-boundary.tsx'
import { I18nextProvider } from 'react-i18next'
import { MemoryRouter } from 'react-router'
import { describe, expect, it, vi } from 'vitest'
import type { RequestListener } from 'node:http'
import { Crash } from '../../src/app/messages.tsx'
import type { PairId } from '../../src/domain/pair/pair.ts'
import { i18n } from '../i18n/words.ts'
import { address, renderApp, talks } from './render-app.tsx'

describe('the library', () => {
  it('shows each pair with both outlets, how they begin, dates and counts', async () => {
    await renderApp('/vi')
    const link = await screen.findByRole('link', {
      name: /^The foreign ministers|^Bộ trưởng Ngoại giao/,
    })
    expect(link).toHaveAttribute('href', `/vi/${talks.id}`)
    const card = link.closest('li') ?? document.body
    expect(within(card).getByText(/^HÀ NỘI — Vietnamese foreign minister/)).toHaveAttribute(
      'lang',
      'en',
    )
    expect(within(card).getByText(/^Bộ trưởng Bùi Thanh Sơn/)).toHaveAttribute('lang', 'vi')
    expect(within(card).getByText('28/4/2021')).toBeInTheDocument()
    expect(card).toHaveTextContent('chưa rõ ngày đăng')
    expect(
      within(card)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual([
      'Cả hai bài cùng nêu 16',
      'Một bài chi tiết hơn 10',
      'Hai bài nêu khác nhau 2',
      'Chỉ một bài nêu 2',
    ])
  })

  it.each([
    ['/en', 'Draft'],
    ['/vi', 'Bản nháp'],
  ])('says at %s which pair is a draft', async (path, words) => {
    const draft = { ...talks, id: 'draft' as PairId, status: 'draft' } as const
    await renderApp(path, { pairs: [talks, draft] })
    const links = await screen.findAllByRole('link', {
      name: /^The foreign ministers|^Bộ trưởng Ngoại giao/,
    })
    const said = links.map((link) => {
      const items = within(link.closest('li') ?? document.body).getAllByRole('listitem')
      return items.map((item) => item.textContent).includes(words)
    })
    expect(said).toEqual([false, true])
  })

  it('says when there is nothing', async () => {
    await renderApp('/en', { pairs: [] })
    expect(await screen.findByText('There is no pair yet.')).toBeInTheDocument()
  })
})

describe('the start', () => {
  const goesTo = async (library: string) => {
    await renderApp('/')
    await waitFor(() => expect(address()).toBe(library))
  }

  it('takes the last choice first', async () => {
    localStorage.setItem('song-song.ui', 'vi')
    await goesTo('/vi')
  })

  it.each([
    [['vi-VN', 'en'], '/vi'],
    [['fr-FR', 'vi'], '/vi'],
    [['fr', 'de'], '/en'],
    [[], '/en'],
  ])('else the first of the browser’s languages %j that we speak', async (languages, library) => {
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue(languages)
    await goesTo(library)
  })

  it.each(['fr', '__proto__', '<script>'])('does not believe a stored %s', async (stored) => {
    localStorage.setItem('song-song.ui', stored)
    await goesTo('/en')
  })

  it('works without storage', async () => {
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new Error('denied')
    })
    await goesTo('/en')
  })

  it('remembers the choice of the toggle, and not what an address says', async () => {
    const { user } = await renderApp('/vi')
    await screen.findByRole('link', { name: /^The foreign ministers|^Bộ trưởng Ngoại giao/ })
    await user.click(screen.getByRole('link', { name: 'English' }))
    expect(localStorage.getItem('song-song.ui')).toBe('en')
  })

  it('leaves what is remembered when an address says otherwise', async () => {
    localStorage.setItem('song-song.ui', 'vi')
    await renderApp('/en')
    await screen.findByRole('link', { name: /^The foreign ministers|^Bộ trưởng Ngoại giao/ })
    expect(localStorage.getItem('song-song.ui')).toBe('vi')
  })
})

describe('an address where nothing is', () => {
  it.each([
    '/en/no-such-pair',
    '/en/<script>alert(1)</script>',
    '/en/%E0%A4%A',
    '/nowhere',
    `/en/${'a'.repeat(10_000)}`,
  ])('%s says so in its language, with a way on', async (path) => {
    await renderApp(path)
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent(
      'There is nothing at this address',
    )
    expect(screen.getByRole('link', { name: 'All pairs' })).toHaveAttribute('href', '/en')
    expect(document.title).toContain('There is nothing at this address')
  })

  it('says so in Vietnamese too, and the toggle stays there', async () => {
    const { user } = await renderApp('/vi/%E0%A4%A')
    expect(await screen.findByText('Không có gì ở địa chỉ này')).toBeInTheDocument()
    await user.click(screen.getByRole('link', { name: 'English' }))
    expect(await screen.findByText('There is nothing at this address')).toBeInTheDocument()
  })
})

describe('a mistake of ours', () => {
  it('is caught, told, and can be tried again', () => {
    vi.spyOn(console, 'error').mockReturnValue()
    let isBroken = true
    const Fragile = () => {
      if (isBroken) throw new Error('a mistake')
      return <p>well again</p>
    }
    render(
      <MemoryRouter>
        <I18nextProvider i18n={i18n.vi}>
          <ErrorBoundary fallback={(onRetry) => <Crash onRetry={onRetry} />}>
            <Fragile />
          </ErrorBoundary>
        </I18nextProvider>
      </MemoryRouter>,
    )
    expect(screen.getByRole('alert')).toHaveTextContent('Đã xảy ra lỗi')
    expect(screen.getByRole('link', { name: 'Xem tất cả cặp bài' })).toBeInTheDocument()
    isBroken = false
    fireEvent.click(screen.getByRole('button', { name: 'Thử lại' }))
    expect(screen.getByText('well again')).toBeInTheDocument()
  })
})

describe('content that does not load', () => {
  const fail =
    (status: number, body: string): RequestListener =>
    (_request, response) => {
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(body)
    }

  it.each<[string, string, string, RequestListener]>([
    ['/en', 'a server error', 'The server has a problem', fail(500, '')],
    ['/vi', 'a server error', 'Máy chủ gặp sự cố', fail(500, '')],
    ['/en', 'a cut-off file', 'The articles are incomplete', fail(200, '{"id":"viet')],
    ['/vi', 'another shape', 'Nội dung tải về không đầy đủ', fail(200, '{"id":1}')],
    ['/en', 'no answer', 'No connection', (request) => request.socket.destroy()],
  ])('in %s, %s: %s', async (ui, _name, title, answer) => {
    await renderApp(`${ui}/${talks.id}/east-sea`, { answer })
    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent(title)
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toContain(ui)
  })

  it('is tried again on request, and the passage is still there', async () => {
    let failing = true
    await renderApp(`/en/${talks.id}/east-sea`, {
      answer: (_request, response) => {
        response.setHeader('Content-Type', 'application/json')
        response.writeHead(failing ? 503 : 200).end(JSON.stringify(talks))
      },
    })
    const retry = await screen.findByRole('button', { name: 'Try again' })
    failing = false
    // Loading suspends: see `renderApp`.
    await act(async () => {
      retry.click()
      await Promise.resolve()
    })
    expect(await screen.findAllByRole('article')).toHaveLength(2)
    expect(document.querySelectorAll('[aria-current=true]')).toHaveLength(2)
  })
})

describe('a pair that has been renamed', () => {
  it('is found by its former id, with all that the link says, and the right id takes its place', async () => {
    const renamed = { ...talks, formerly: ['phone-talks' as PairId] }
    await renderApp('/vi/phone-talks/cold-storage?view=en', { pairs: [renamed] })
    await screen.findByRole('heading', { level: 1 })
    expect(address()).toBe(`/vi/${talks.id}/cold-storage?view=en`)
  })

  it('is not found by the id of nothing', async () => {
    await renderApp('/en/constructor', { pairs: [talks] })
    expect(await screen.findByText('There is nothing at this address')).toBeInTheDocument()
  })
})
