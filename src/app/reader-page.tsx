import { useMemo } from 'react'
import { Navigate } from 'react-router'
import { loadPair } from '../content/load.ts'
import { alignmentOf, articleIn, findPassage, frontArticle } from '../domain/alignment.ts'
import { formatAddress } from '../domain/address.ts'
import type { ReaderAddress } from '../domain/address.ts'
import type { Pair } from '../domain/pair.ts'
import { Reader } from '../reader/reader.tsx'
import { LoadFailure } from './messages.tsx'
import { Shell } from './shell.tsx'
import { useChangeUiLanguage } from './use-change-ui-language.ts'
import { useLoaded } from './use-loaded.ts'

export function ReaderPage({ address }: { address: ReaderAddress }) {
  const { loaded, retry } = useLoaded(() => loadPair(address.pair))
  if (!loaded.ok) return <LoadFailure problem={loaded.problem} onRetry={retry} />
  return <LoadedReader pair={loaded.value} address={address} />
}

function LoadedReader({ pair, address }: { pair: Pair; address: ReaderAddress }) {
  const alignment = useMemo(() => alignmentOf(pair), [pair])
  const changeUiLanguage = useChangeUiLanguage(address.ui)
  const passage = address.passage ? findPassage(alignment, address.passage) : null
  if (passage && passage.id !== address.passage) {
    return <Navigate replace to={formatAddress({ ...address, passage: passage.id })} />
  }
  const view = address.view ? articleIn(pair, address.view) : null
  const shown = { address, view, front: frontArticle(pair, view, passage) }
  return (
    <Reader
      alignment={alignment}
      selected={passage}
      frame={Shell}
      onChangeUiLanguage={changeUiLanguage}
      {...shown}
    />
  )
}
