import { useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { languageTags } from '../../content/memory/language-tag.ts'
import { languageName } from '../../i18n/format.ts'
import type { UiLanguage } from '../../domain/pair/pair.ts'

/** The language of a text: as it was found, or as it is chosen. */
export function LanguageSelect(props: {
  ui: UiLanguage
  found: string
  chosen: string
  describedBy: string | undefined
  onChoose: (lang: string) => void
}) {
  const { t } = useTranslation('make')
  const id = useId()
  const { ui, found, chosen, onChoose } = props
  const value = chosen || found
  const names = useMemo(() => namesIn(ui, value), [ui, value])
  return (
    <div className="make-language">
      <label htmlFor={id}>{found && !chosen ? t('languageFound') : t('language')}</label>
      <select
        id={id}
        value={value}
        aria-describedby={props.describedBy}
        onChange={({ target }) => onChoose(target.value)}
      >
        <option value="">{t('languageUnknown')}</option>
        {names.map(([tag, name]) => (
          <option key={tag} value={tag}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}

/** The languages that can be chosen, by their names, with one that is there in any case. */
function namesIn(ui: UiLanguage, chosen: string): (readonly [tag: string, name: string])[] {
  const tags = new Set([...languageTags, ...(chosen ? [chosen] : [])])
  return [...tags]
    .map((tag) => [tag, languageName(tag, ui)] as const)
    .sort(([, one], [, other]) => one.localeCompare(other, ui))
}
