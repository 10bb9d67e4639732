import { use } from 'react'
import { loadOwnPair } from '../content/own/own-pairs.ts'
import type { ReaderAddress } from '../domain/address/address.ts'
import { NotFound } from './messages.tsx'
import { LoadedReader } from './reader-page.tsx'

/** The reader of a pair that this browser keeps. */
export function OwnReaderPage({
  address,
}: {
  address: Extract<ReaderAddress, { kind: 'own-reader' }>
}) {
  const pair = use(loadOwnPair(address.pair))
  return pair ? <LoadedReader pair={pair} address={address} /> : <NotFound />
}
