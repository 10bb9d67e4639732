import { useTranslation } from 'react-i18next'
import type { ReaderAddress } from '../../domain/address/address.ts'
import { pairAsCsv } from '../../domain/export/csv.ts'
import { pairAsJson } from '../../domain/export/json.ts'
import { pairAsTmx } from '../../domain/export/tmx.ts'
import { pairAsWebAnnotations } from '../../domain/export/web-annotations.ts'
import type { Pair, UiLanguage } from '../../domain/pair/pair.ts'
import { useReader } from '../context/reader-context.ts'
import { useLinkTo } from './use-link.ts'

type LinkTo = (address: ReaderAddress) => string

/** By the ending of the file's name: its media type, and what makes it. */
const formats = [
  { ending: 'json', type: 'application/json', make: pairAsJson },
  { ending: 'csv', type: 'text/csv;charset=utf-8', make: pairAsCsv },
  { ending: 'tmx', type: 'application/x-tmx+xml', make: pairAsTmx },
  {
    ending: 'jsonld',
    type: 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"',
    make: (pair: Pair, _: UiLanguage, linkTo: LinkTo) => pairAsWebAnnotations(pair, linkTo),
  },
] as const

/** The pair in other formats, each made from what is here when it is wanted. */
export function Downloads() {
  const { t } = useTranslation()
  const { pairIndex, ui } = useReader()
  const { pair } = pairIndex
  const linkTo = useLinkTo()
  return (
    <details className="downloads">
      <summary>{t('download.title')}</summary>
      <ul>
        {formats.map(({ ending, type, make }) => {
          const download = () => save(`${pair.id}.${ending}`, type, make(pair, ui, linkTo))
          return (
            <li key={ending}>
              <button type="button" className="link" onClick={download}>
                {t(`download.${ending}`)}
              </button>
            </li>
          )
        })}
      </ul>
    </details>
  )
}

/** Has the browser save a text as a file of the given name. */
function save(name: string, type: string, text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type }))
  link.download = name
  link.click()
  // Some browsers come for it only after the click is over.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
