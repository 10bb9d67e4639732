import { lazy, Suspense, use, useDeferredValue, useEffect, useLayoutEffect } from 'react'
import { I18nextProvider } from 'react-i18next'
import { Navigate, useLocation } from 'react-router'
import { formatAddress, parseAddress } from '../domain/address/address.ts'
import type { Address } from '../domain/address/address.ts'
import { loadWords } from '../i18n/i18n.ts'
import { ErrorBoundary } from '../ui/error-boundary.tsx'
import { loadPart } from '../ui/load-part.ts'
import { Crash, Loading, NotFound } from './messages.tsx'
import { ReaderPage } from './reader-page.tsx'
import { useLateParts } from '../reader/use-late-parts.ts'
import { uiLanguageAt } from './ui-language.ts'
import { useSearch } from './use-search.ts'

// Who reads a pair has no need of it yet.
const LibraryPage = lazy(() =>
  loadPart(async () => ({ default: (await import('./library-page.tsx')).LibraryPage })),
)

// Nor of making one.
const MakePage = lazy(() =>
  loadPart(async () => ({ default: (await import('./make-page.tsx')).MakePage })),
)

const OwnReaderPage = lazy(() =>
  loadPart(async () => ({ default: (await import('./own-reader-page.tsx')).OwnReaderPage })),
)

// Nor is there a newer version to be told of while a page wakes up.
const UpdateNotice = lazy(async () => ({
  default: (await import('./update-notice.tsx')).UpdateNotice,
}))

/** Shows what the address says, in the interface language that it says. */
export function App() {
  const { pathname } = useLocation()
  return (
    <ErrorBoundary fallback={() => <LoadAnew />} resetKey={pathname}>
      <Suspense>
        <AppInLanguage />
      </Suspense>
    </ErrorBoundary>
  )
}

/** The words of the interface did not come: the page at this address can be read without them. */
function LoadAnew() {
  useEffect(() => location.reload(), [])
  return null
}

function AppInLanguage() {
  const { pathname } = useLocation()
  const address = parseAddress(pathname + useSearch())
  const ui = uiLanguageAt(pathname)
  const words = use(loadWords(ui))

  useLayoutEffect(() => {
    document.documentElement.lang = ui
  }, [ui])

  if (address?.kind === 'start') {
    return <Navigate replace to={formatAddress({ kind: 'library', ui })} />
  }
  return (
    <I18nextProvider i18n={words}>
      <ErrorBoundary fallback={(onRetry) => <Crash onRetry={onRetry} />} resetKey={pathname}>
        <Suspense fallback={<Loading />}>
          <Page address={address} />
        </Suspense>
      </ErrorBoundary>
      <ErrorBoundary fallback={() => null}>
        <Suspense>
          <AfterWaking />
        </Suspense>
      </ErrorBoundary>
    </I18nextProvider>
  )
}

function AfterWaking() {
  return useDeferredValue(true, false) && <UpdateNotice />
}

function Page({ address }: { address: Exclude<Address, { kind: 'start' }> | null }) {
  // With what the reader leaves out of its first paint, and after the effects of what is inside: all
  // that reacts does so.
  const isAwake = useDeferredValue(true, false)
  const { isSettled } = useLateParts()
  const isReader = address?.kind === 'reader' || address?.kind === 'own-reader'
  const isWhole = isAwake && (isSettled || !isReader)
  useEffect(() => {
    if (isWhole) document.documentElement.dataset['hydrated'] = ''
  }, [isWhole])

  switch (address?.kind) {
    case 'library':
      return <LibraryPage address={address} />
    case 'reader':
      return <ReaderPage key={address.pair} address={address} />
    case 'make':
      return <MakePage ui={address.ui} />
    case 'own-reader':
      return <OwnReaderPage key={address.pair} address={address} />
    case undefined:
    case 'own':
    case 'packed-reader':
    case 'words':
      return <NotFound />
  }
}
