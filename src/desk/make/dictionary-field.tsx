import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { UiLanguage } from '../../domain/pair/pair.ts'
import { FileButton } from './file-button.tsx'
import { noDictionary } from './own-dictionary.ts'
import type { OwnDictionary } from './own-dictionary.ts'
import { ProblemNote } from './problem-note.tsx'

/** Takes dictionaries: each one's files together. */
export function DictionaryField(props: {
  ui: UiLanguage
  dictionary: OwnDictionary
  onChange: (dictionary: OwnDictionary) => void
}) {
  const { t } = useTranslation('make')
  const { ui, dictionary, onChange } = props
  const [isBroken, setIsBroken] = useState(false)
  const take = async (files: readonly File[]) => {
    const { readDictionaries } = await import('./read-dictionaries.ts')
    const read = await readDictionaries(files)
    setIsBroken(read === null)
    if (read) onChange(read)
  }
  return (
    <div className="make-dictionary">
      <p>
        <FileButton label={t('dictionary')} isMany onFiles={(files) => void take(files)} />
        {dictionary.names.length > 0 && (
          <>
            <span>{t('dictionaryKept', { names: dictionary.names.join(', ') })}</span>
            <button type="button" className="link" onClick={() => onChange(noDictionary)}>
              {t('dictionaryRemove')}
            </button>
          </>
        )}
      </p>
      <p className="make-hint">{t('dictionaryHint')}</p>
      {isBroken && <ProblemNote problem={{ is: 'dictionary' }} ui={ui} />}
    </div>
  )
}
