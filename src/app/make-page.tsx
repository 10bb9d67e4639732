import { use } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { previewFile } from '../content/files.ts'
import { Make } from '../desk/make/make.tsx'
import { formatAddress } from '../domain/address/address.ts'
import type { Pair, UiLanguage } from '../domain/pair/pair.ts'
import { loadMakeWords } from '../i18n/make-words.ts'
import { PageHead } from './page-head.tsx'
import { Shell } from './shell.tsx'

export function MakePage({ ui }: { ui: UiLanguage }) {
  const { t, i18n } = useTranslation('make')
  const navigate = useNavigate()
  use(loadMakeWords(i18n))
  const keep = async (pair: Pair) => {
    const { savePair } = await import('../content/own/own-pairs.ts')
    const saved = await savePair(pair)
    if (saved.ok) void navigate(formatAddress({ kind: 'own-reader', ui, pair: pair.id }))
    return saved.ok
  }
  return (
    <Shell>
      <PageHead
        address={{ kind: 'make', ui }}
        title={t('title')}
        description={t('intro')}
        image={previewFile()}
      />
      <Make ui={ui} onMade={keep} />
    </Shell>
  )
}
