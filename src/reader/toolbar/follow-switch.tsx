import { useTranslation } from 'react-i18next'
import { options } from '../../ui/settings/preferences.ts'
import type { Preferences } from '../../ui/settings/preferences.ts'

/** How the other article follows: one click away, since it is tried out while reading. */
export function FollowSwitch(props: {
  follow: Preferences['follow']
  onChange: (follow: Preferences['follow']) => void
}) {
  const { t } = useTranslation()
  return (
    <div className="follow-switch" role="group" aria-label={t('follow.label')}>
      <span aria-hidden="true">{t('follow.label')}</span>
      {options.follow.map((mode) => (
        <button
          key={mode}
          type="button"
          aria-pressed={mode === props.follow}
          title={t(`followMeaning.${mode}`)}
          onClick={() => props.onChange(mode)}
        >
          {t(`follow.${mode}`)}
        </button>
      ))}
    </div>
  )
}
