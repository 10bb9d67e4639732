import { createServer } from 'node:http'
import type { RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { act, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { MemoryRouter, useLocation, useNavigate } from 'react-router'
import { afterEach, vi } from 'vitest'
import { App } from '../../src/app/app.tsx'
import { libraryFile, pairFile, wholeLibraryFile } from '../../src/content/files.ts'
import { currentIds } from '../../src/domain/author/check.ts'
import { forgetLoaded } from '../../src/content/load.ts'
import type { Pair } from '../../src/domain/pair/pair.ts'
import { firstOf } from '../../src/domain/pair/library.ts'
import { summaryOf } from '../../src/domain/pair/summary.ts'
import { readPair } from '../../src/tools/content/read-content.ts'
// The words are there before anything is rendered.
import '../i18n/words.ts'

const read = readPair('vietnam-japan-phone-talks')
if (!read.ok) throw new Error(read.problems.join('\n'))
export const talks: Pair = read.pair

let close: (() => void) | undefined
afterEach(() => {
  close?.()
  forgetLoaded()
  localStorage.clear()
})

/** The whole app at an address, its content from a real server. */
export async function renderApp(
  path: string,
  { pairs = [talks], answer }: { pairs?: Pair[]; answer?: RequestListener } = {},
) {
  const files = new Map<string, unknown>([
    [`/${libraryFile}`, firstOf(pairs.map(summaryOf), currentIds(pairs))],
    [`/${wholeLibraryFile}`, pairs.map(summaryOf)],
    ...pairs.map((pair): [string, unknown] => [`/${pairFile(pair.id)}`, pair]),
  ])
  const serve: RequestListener = (request, response) => {
    const data = files.get(request.url ?? '')
    response.setHeader('Content-Type', 'application/json')
    response.writeHead(data ? 200 : 404).end(JSON.stringify(data ?? null))
  }
  const server = createServer((request, response) => {
    response.setHeader('Connection', 'close')
    ;(answer ?? serve)(request, response)
  })
  await new Promise<void>((ready) => server.listen(0, ready))
  close = () => server.close()
  const { port } = server.address() as AddressInfo
  vi.stubEnv('BASE_URL', `http://localhost:${port}/`)

  const user = userEvent.setup()
  let goBack = () => Promise.resolve()
  const Where = () => {
    const { pathname, search } = useLocation()
    const navigate = useNavigate()
    goBack = async () => {
      await navigate(-1)
    }
    return <output data-testid="address">{pathname + search}</output>
  }
  // A page that suspends is rendered in an asynchronous act, or React never comes back to it.
  await act(async () => {
    render(
      <MemoryRouter initialEntries={[path]} useTransitions={false}>
        <App />
        <Where />
      </MemoryRouter>,
    )
    await Promise.resolve()
  })
  return { user, goBack: () => goBack() }
}

export function address(): string | null {
  return screen.getByTestId('address').textContent
}

export function article(lang: string): HTMLElement {
  const found = screen.getAllByRole('article').find((element) => element.lang === lang)
  if (!found) throw new Error(`no article in ${lang}`)
  return found
}

/** The pieces of a passage on screen, by the language of their article. */
export function pieces(passage: string): { en: HTMLElement[]; vi: HTMLElement[] } {
  const select = (lang: string) => [
    ...article(lang).querySelectorAll<HTMLElement>(`[data-passage="${CSS.escape(passage)}"]`),
  ]
  return { en: select('en'), vi: select('vi') }
}

/** The first piece of a passage in one article. */
export function piece(lang: 'en' | 'vi', passage: string): HTMLElement {
  const [first] = pieces(passage)[lang]
  if (!first) throw new Error(`no piece of ${passage} in ${lang}`)
  return first
}
