import { useMemo } from 'react'
import { Navigate } from 'react-router'
import { loadPair } from '../content/load.ts'
import { alignmentOf } from '../domain/alignment.ts'
import { formatAddress } from '../domain/address.ts'
import type { ReaderAddress } from '../domain/address.ts'
import type { Pair } from '../domain/pair.ts'
import { readerState } from '../domain/reader-state.ts'
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
  const state = useMemo(() => readerState(alignment, address), [alignment, address])
  const { selected } = state
  if (address.passage && selected && selected.id !== address.passage) {
    return <Navigate replace to={formatAddress({ ...address, passage: selected.id })} />
  }
  return (
    <Reader
      alignment={alignment}
      address={address}
      state={state}
      frame={Shell}
      onChangeUiLanguage={changeUiLanguage}
    />
  )
}
