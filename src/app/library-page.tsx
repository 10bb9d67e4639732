import { loadLibrary } from '../content/load.ts'
import type { Address } from '../domain/address.ts'
import { Library } from '../library/library.tsx'
import { LoadFailure } from './messages.tsx'
import { Shell } from './shell.tsx'
import { useLoaded } from './use-loaded.ts'

export function LibraryPage({ address }: { address: Extract<Address, { kind: 'library' }> }) {
  const { loaded, retry } = useLoaded(loadLibrary)
  if (!loaded.ok) return <LoadFailure problem={loaded.problem} onRetry={retry} />
  return (
    <Shell>
      <Library pairs={loaded.value} ui={address.ui} />
    </Shell>
  )
}
