import { useMemo } from 'react'
import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { Navigate } from 'react-router'
import { previewFile } from '../content/files.ts'
import { loadLibrary, loadPair } from '../content/load.ts'
import { indexPair } from '../domain/pair/pair-index.ts'
import type { PairIndex } from '../domain/pair/pair-index.ts'
import { bareAddress, formatAddress } from '../domain/address/address.ts'
import type { PublishedReaderAddress, ReaderAddress } from '../domain/address/address.ts'
import type { Pair, PairId, Passage } from '../domain/pair/pair.ts'
import { summaryOf } from '../domain/pair/summary.ts'
import { titleLine, titleOf } from '../domain/pair/title.ts'
import { quoteIn } from '../domain/pair/quotation.ts'
import { readerState } from '../domain/address/reader-state.ts'
import { Reader } from '../reader/reader.tsx'
import { useLateParts } from '../reader/use-late-parts.ts'
import { LoadFailure } from './messages.tsx'
import { PageHead } from './page-head.tsx'
import { Shell } from './shell.tsx'
import { useChangeUiLanguage } from './use-change-ui-language.ts'
import { useLoaded } from './use-loaded.ts'

export function ReaderPage({ address }: { address: PublishedReaderAddress }) {
  const { loaded, retry } = useLoaded(() => loadPair(address.pair))
  if (!loaded.ok) {
    return <FormerPair address={address} failure={{ problem: loaded.problem, onRetry: retry }} />
  }
  return <LoadedReader pair={loaded.value} address={address} />
}

/** Goes on to the pair that had this id before, if one did; where that cannot be known, says what failed. */
function FormerPair(props: {
  address: PublishedReaderAddress
  failure: ComponentProps<typeof LoadFailure>
}) {
  const { address, failure } = props
  const { loaded } = useLoaded(loadLibrary)
  const formerly: Readonly<Record<string, PairId>> =
    (loaded.ok ? loaded.value.formerly : null) ?? {}
  const pair = Object.hasOwn(formerly, address.pair) ? formerly[address.pair] : undefined
  return pair ? (
    <Navigate replace to={formatAddress({ ...address, pair })} />
  ) : (
    <LoadFailure {...failure} />
  )
}

/** The reader of a pair that is here. */
export function LoadedReader({ pair, address }: { pair: Pair; address: ReaderAddress }) {
  const pairIndex = indexPair(pair)
  const changeUiLanguage = useChangeUiLanguage(address.ui)
  const { parts } = useLateParts()
  const locate = parts?.locateWords ?? null
  const state = useMemo(() => readerState(pairIndex, address, locate), [pairIndex, address, locate])
  const { selected } = state
  const { value } = state.words ?? {}
  if (value !== undefined && value !== address.words) {
    return <Navigate replace to={formatAddress({ ...address, words: value })} />
  }
  if (address.passage && selected && selected.id !== address.passage) {
    return <Navigate replace to={formatAddress({ ...address, passage: selected.id })} />
  }
  return (
    <>
      <ReaderHead pairIndex={pairIndex} address={address} selected={selected} />
      <Reader
        pairIndex={pairIndex}
        address={address}
        state={state}
        frame={Shell}
        onChangeUiLanguage={changeUiLanguage}
      />
    </>
  )
}

/** The outlets, after the first words of what is selected. */
function ReaderHead(props: {
  pairIndex: PairIndex
  address: ReaderAddress
  selected: Passage | null
}) {
  const { t } = useTranslation()
  const { pairIndex, selected } = props
  const { ui } = props.address
  const [first, second] = pairIndex.pair.articles
  const outlets = { first: first.outlet, second: second.outlet }
  const title = titleLine(titleOf(summaryOf(pairIndex.pair), ui))
  const quoted = (length: number) => selected && quoteIn(pairIndex, ui, selected, length)?.text
  const start = quoted(60)
  return (
    <PageHead
      address={{ ...bareAddress(props.address), ...(selected && { passage: selected.id }) }}
      title={start ? `${start} · ${title}` : title}
      description={quoted(300) ?? t('reader.description', outlets)}
      image={previewFile(pairIndex.pair.id, selected?.id)}
    />
  )
}
