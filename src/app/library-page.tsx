import { useTranslation } from 'react-i18next'
import { previewFile } from '../content/files.ts'
import { loadLibrary } from '../content/load.ts'
import type { LibraryAddress } from '../domain/address/address.ts'
import { Library } from '../library/library.tsx'
import { LoadFailure } from './messages.tsx'
import { PageHead } from './page-head.tsx'
import { Shell } from './shell.tsx'
import { useLoaded } from './use-loaded.ts'

export function LibraryPage({ address }: { address: LibraryAddress }) {
  const { t } = useTranslation()
  const { loaded, retry } = useLoaded(loadLibrary)
  if (!loaded.ok) return <LoadFailure problem={loaded.problem} onRetry={retry} />
  return (
    <Shell>
      <PageHead
        address={address}
        title={t('library.title')}
        description={t('library.intro')}
        image={previewFile()}
      />
      <Library library={loaded.value} address={address} />
    </Shell>
  )
}
