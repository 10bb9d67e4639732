import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { blockText } from '../../src/domain/pair/pair.ts'
import type { Pair } from '../../src/domain/pair/pair.ts'
import { address, article, piece, pieces, renderApp, talks } from './render-app.tsx'

const reader = `/en/${talks.id}`
const ready = () => screen.findAllByRole('article')
const panel = () => screen.getByRole('region', { name: 'Comparison' })

describe('the two articles', () => {
  it('stand in their own languages, with what is known of them and nothing else', async () => {
    await renderApp(reader)
    await ready()
    const [en, vi] = [article('en'), article('vi')]
    expect(en).toHaveAttribute('lang', 'en')
    expect(within(en).getByRole('heading', { level: 2 })).toHaveTextContent('VNS')
    expect(within(en).getByText('28 April 2021').tagName).toBe('TIME')
    expect(en).toHaveTextContent('No link to the original')
    expect(within(en).queryByRole('heading', { level: 3 })).toBeNull()

    expect(vi).toHaveAttribute('lang', 'vi')
    expect(vi).toHaveTextContent('date not known')
    expect(within(vi).getByRole('link', { name: /Read it at/ })).toHaveAttribute(
      'href',
      talks.articles[1].url,
    )
    expect(within(vi).getByRole('heading', { level: 3 })).toHaveTextContent(
      'Bộ trưởng Bùi Thanh Sơn điện đàm cùng ngoại trưởng Nhật Bản',
    )
  })

  it('have their text word for word, and every word in a passage', async () => {
    await renderApp(reader)
    await ready()
    for (const article of talks.articles) {
      const element = document.querySelector(`article[lang=${article.lang}]`)
      for (const block of article.blocks) expect(element?.textContent).toContain(blockText(block))
      const inPieces = [...(element?.querySelectorAll('[data-passage]') ?? [])]
      const words = inPieces
        .map((piece) => piece.textContent)
        .join('')
        .replace(/\s/g, '')
      expect(words).toBe(article.blocks.map(blockText).join('').replace(/\s/g, ''))
    }
  })

  it('tell the relation of each piece by a name, an attribute and a description', async () => {
    await renderApp(reader)
    await ready()
    const cold = piece('en', 'cold-storage')
    expect(cold).toHaveAttribute('data-relation', 'differs')
    expect(cold).toHaveAccessibleDescription('Disagree')
    expect([...cold.querySelectorAll('mark')].map((mark) => mark.textContent)).toContain(
      'US$1.8 million',
    )
    expect(pieces('dialogue-mechanisms')).toMatchObject({ en: [{}, {}], vi: [{}] })
  })
})

describe('a draft', () => {
  it.each([
    ['en', 'Key', 'Draft: matched by a program and not fully checked yet.'],
    ['vi', 'Chú giải', 'Bản nháp: do máy ghép, chưa được kiểm tra hết.'],
  ])('says so in the legend, in %s', async (ui, name, words) => {
    await renderApp(`/${ui}/${talks.id}`, { pairs: [{ ...talks, status: 'draft' }] })
    expect(await screen.findByRole('region', { name })).toHaveTextContent(words)
  })

  it('is what no other pair says', async () => {
    await renderApp(`/en/${talks.id}`)
    const legend = await screen.findByRole('region', { name: 'Key' })
    expect(legend).not.toHaveTextContent('Draft')
  })
})

describe('a name in the key', () => {
  const filter = (name: RegExp) => screen.getByRole('button', { name })

  it('sets its passages apart, in the address and to the eye, until it is pressed again', async () => {
    const { user } = await renderApp(`${reader}?view=vi`)
    await ready()
    await user.click(filter(/^Disagree/))
    expect(address()).toBe(`${reader}?view=vi&only=differs`)
    expect(document.querySelector('.reader')).toHaveAttribute('data-only', 'differs')
    expect(filter(/^Disagree/)).toHaveAttribute('aria-pressed', 'true')
    expect(filter(/^Agree/)).toHaveAttribute('aria-pressed', 'false')
    await user.click(filter(/^Disagree/))
    expect(address()).toBe(`${reader}?view=vi`)
    expect(document.querySelector('[data-only]')).toBeNull()
  })

  it('is gone through by a key, the weightiest first', async () => {
    const { user } = await renderApp(reader)
    await ready()
    const seen = []
    for (let step = 0; step < 4; step++) {
      await user.keyboard('d')
      seen.push(address())
    }
    expect(seen).toEqual([
      `${reader}?only=differs`,
      `${reader}?only=only`,
      `${reader}?only=partial`,
      reader,
    ])
  })

  it('counts what the library counts', async () => {
    await renderApp(`/en/${talks.id}`)
    await ready()
    const names = ['Agree 16', 'More detail 10', 'Disagree 2', 'Only in one 2']
    const buttons = within(screen.getByRole('region', { name: 'Key' })).getAllByRole('listitem')
    expect(buttons.map((item) => item.textContent)).toEqual(names)
  })
})

describe('pointing and focus', () => {
  const active = () => [...document.querySelectorAll<HTMLElement>('[data-active]')]

  it('light the counterpart on both sides, and let go of it', async () => {
    const { user } = await renderApp(reader)
    await ready()
    const { en, vi } = pieces('dialogue-mechanisms')
    await user.hover(piece('vi', 'dialogue-mechanisms'))
    expect(active()).toEqual([...en, ...vi])
    await user.hover(piece('en', 'myanmar'))
    expect(active().map((piece) => piece.dataset['passage'])).toEqual(['myanmar', 'myanmar'])
    await user.hover(screen.getByRole('heading', { level: 2, name: 'VNS' }))
    expect(active()).toEqual([])
  })

  it('are two things: what has the focus stays lit while the pointer is elsewhere', async () => {
    const { user } = await renderApp(reader)
    await ready()
    piece('vi', 'invitation').focus()
    await user.hover(piece('en', 'myanmar'))
    expect(new Set(active().map((piece) => piece.dataset['passage']))).toEqual(
      new Set(['myanmar', 'invitation']),
    )
    await user.unhover(piece('en', 'myanmar'))
    expect(active().every((piece) => piece.dataset['passage'] === 'invitation')).toBe(true)
  })
})

describe('choosing a passage', () => {
  const selected = () =>
    [...document.querySelectorAll<HTMLElement>('[data-passage][aria-current="true"]')].map(
      (piece) => piece.dataset['passage'],
    )

  it('by click selects it on both sides, writes the address and says how it compares', async () => {
    const { user } = await renderApp(reader)
    await ready()
    await user.click(piece('vi', 'cold-storage'))
    expect(address()).toBe(`${reader}/cold-storage`)
    expect(selected()).toEqual(['cold-storage', 'cold-storage'])
    expect(panel()).toHaveTextContent('Disagree')
    const first = panel().querySelector('[data-difference]')
    expect([...(first?.querySelectorAll('q') ?? [])].map((words) => words.textContent)).toEqual([
      'US$1.8 million',
      'khoảng 1,85 triệu USD',
    ])
    expect(panel()).toHaveTextContent(
      'The English puts the value at US$1.8 million, the Vietnamese at about US$1.85 million.',
    )
    expect(within(panel()).getByText('khoảng 1,85 triệu USD')).toHaveAttribute('lang', 'vi')
    expect(document.title).toMatch(
      /^for providing Việt Nam .*… · The foreign ministers of Viet Nam and Japan/,
    )
  })

  it('again lets go', async () => {
    const { user } = await renderApp(`${reader}/cold-storage`)
    await ready()
    await user.click(piece('en', 'cold-storage'))
    // A second click would have been for a word.
    await waitFor(() => expect(address()).toBe(reader))
    expect(selected()).toEqual([])
    expect(document.body).toHaveFocus()
  })

  it('works by Enter, and Escape lets go and keeps the focus', async () => {
    const { user } = await renderApp(reader)
    await ready()
    const sea = piece('en', 'east-sea')
    sea.focus()
    await user.keyboard('{Enter}')
    expect(selected()).toEqual(['east-sea', 'east-sea'])
    await user.keyboard('{Escape}')
    expect(selected()).toEqual([])
    expect(address()).toBe(reader)
    expect(sea).toHaveFocus()
  })

  it('goes back and forward', async () => {
    const { user, goBack } = await renderApp(reader)
    await ready()
    await user.click(piece('en', 'east-sea'))
    await user.click(piece('en', 'myanmar'))
    await goBack()
    await waitFor(() => expect(selected()).toEqual(['east-sea', 'east-sea']))
    expect(document.activeElement?.closest('[data-passage]')).toHaveAttribute(
      'data-passage',
      'east-sea',
    )
  })

  it('leaves selected words alone', async () => {
    const { user } = await renderApp(reader)
    await ready()
    await user.dblClick(piece('en', 'east-sea'))
    expect(address()).toBe(`${reader}/east-sea`)
  })

  it('can be closed, and the focus goes back to the text', async () => {
    const { user } = await renderApp(`${reader}/east-sea`)
    await ready()
    await user.click(within(panel()).getByRole('button', { name: 'Close' }))
    expect(address()).toBe(reader)
    expect(piece('en', 'east-sea')).toHaveFocus()
  })

  it('jumps from one side to the other', async () => {
    const { user } = await renderApp(`${reader}/east-sea`)
    await ready()
    expect(piece('en', 'east-sea')).toHaveFocus()
    await user.click(within(panel()).getByRole('link', { name: 'See it in Zing News' }))
    expect(piece('vi', 'east-sea')).toHaveFocus()
    expect(address()).toBe(`${reader}/east-sea`)
  })
})

describe('the link', () => {
  it('is copied whole, with the base path', async () => {
    const { user } = await renderApp(`${reader}/east-sea?view=vi`)
    await ready()
    await user.click(screen.getByRole('button', { name: 'Copy link' }))
    expect(await navigator.clipboard.readText()).toBe(
      `${location.origin}${reader}/east-sea?view=vi`,
    )
    expect(await screen.findByText('Link copied')).toBeInTheDocument()
  })

  it('is shown where the browser does not allow copying', async () => {
    const { user } = await renderApp(`${reader}/east-sea`)
    await ready()
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'))
    await user.click(screen.getByRole('button', { name: 'Copy link' }))
    expect(await screen.findByRole('textbox', { name: /did not allow/ })).toHaveValue(
      `${location.origin}${reader}/east-sea`,
    )
  })
})

describe('the share sheet', () => {
  it('is offered where there is one, with the link, and may be closed', async () => {
    const share = vi.fn(() => Promise.reject(new Error('closed')))
    Object.defineProperty(navigator, 'share', { value: share, configurable: true })
    try {
      const { user } = await renderApp(`${reader}/east-sea?q=sea`)
      await ready()
      await user.click(screen.getByRole('button', { name: 'Share…' }))
      expect(share).toHaveBeenCalledWith(
        expect.objectContaining({ url: `${location.origin}${reader}/east-sea` }),
      )
    } finally {
      Reflect.deleteProperty(navigator, 'share')
    }
  })

  it('is not offered where there is none', async () => {
    await renderApp(`${reader}/east-sea`)
    await ready()
    expect(screen.queryByRole('button', { name: 'Share…' })).toBeNull()
  })
})

describe('an address', () => {
  it('of a passage that is not there shows the pair and says so', async () => {
    const { user } = await renderApp(`${reader}/%3Cscript%3Ealert(1)%3C%2Fscript%3E`)
    expect(await ready()).toHaveLength(2)
    expect(panel()).toHaveTextContent('This passage is not in these articles')
    expect(document.querySelector('article script')).toBeNull()
    await user.click(within(panel()).getByRole('button', { name: 'Close' }))
    expect(address()).toBe(reader)
  })

  it('with an old id leads to the new one', async () => {
    const passages = talks.passages.map((passage) =>
      passage.id === 'east-sea' ? { ...passage, formerly: ['bien-dong'] } : passage,
    )
    await renderApp(`${reader}/bien-dong?view=vi`, { pairs: [{ ...talks, passages } as Pair] })
    await ready()
    expect(address()).toBe(`${reader}/east-sea?view=vi`)
  })

  it('with a view shows that article alone, and the words of the other in the comparison', async () => {
    await renderApp(`${reader}/east-sea?view=vi`)
    await ready()
    expect(document.querySelector('article[lang=en]')).toHaveAttribute('data-place', 'hidden')
    expect(within(panel()).getByText(/including East Sea issues/)).toHaveAttribute('lang', 'en')
  })

  it('with a view that no article has shows both', async () => {
    await renderApp(`${reader}?view=fr`)
    await ready()
    expect(document.querySelector('[data-place=hidden]')).toBeNull()
    expect(screen.getByRole('link', { name: 'Both' })).toHaveAttribute('aria-current', 'page')
  })

  it('of a passage that one article has alone says whose it is', async () => {
    await renderApp(`${reader}/congratulation?view=en`)
    await ready()
    expect(panel()).toHaveTextContent('Only in Zing News')
    expect(within(panel()).getByText(/chúc mừng/)).toHaveAttribute('lang', 'vi')
  })
})

describe('the switches', () => {
  it('keep the rest of the address', async () => {
    const { user } = await renderApp(`${reader}/east-sea?view=vi`)
    await ready()
    await user.click(screen.getByRole('link', { name: 'Tiếng Việt' }))
    await waitFor(() => expect(address()).toBe(`/vi/${talks.id}/east-sea?view=vi`))
    expect(document.documentElement).toHaveAttribute('lang', 'vi')
    expect(document.title).toContain('Bộ trưởng Ngoại giao Việt Nam và Nhật Bản điện đàm')
    expect(screen.getByRole('link', { name: 'English' })).toHaveAttribute('hreflang', 'en')
    await user.click(screen.getByRole('link', { name: 'VNS' }))
    expect(address()).toBe(`/vi/${talks.id}/east-sea?view=en`)
    await user.click(screen.getByRole('link', { name: 'Cả hai' }))
    expect(address()).toBe(`/vi/${talks.id}/east-sea`)
  })
})

describe('hostile content', () => {
  it('is text', async () => {
    const markup = '<img src=x onerror="alert(1)"><script>alert(2)</script> {{outlet}} $t(app.name)'
    const [en, vi] = talks.articles
    const hostile = {
      ...talks,
      articles: [
        { ...en, outlet: markup },
        {
          ...vi,
          blocks: [{ kind: 'paragraph', segments: [{ id: 'x', text: markup }] }, ...vi.blocks],
        },
      ],
    } as unknown as Pair
    await renderApp(reader, { pairs: [hostile] })
    await ready()
    expect(document.querySelector('article script, article img')).toBeNull()
    expect(screen.getByRole('heading', { level: 2, name: markup })).toBeInTheDocument()
    expect(document.querySelector('article[lang=vi] p')).toBeInTheDocument()
    expect(screen.getAllByText(markup, { exact: false }).length).toBeGreaterThan(1)
  })
})
