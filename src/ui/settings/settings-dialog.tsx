import { useTranslation } from 'react-i18next'
import { options } from './preferences.ts'
import type { Preferences } from './preferences.ts'
import { Dialog } from '../dialog.tsx'

const choices = ['theme', 'size', 'spacing', 'face', 'follow'] as const

/** Everything that is a matter of taste. */
export function SettingsDialog(props: {
  preferences: Preferences
  change: (change: Partial<Preferences>) => void
  onClose: () => void
}) {
  const { t } = useTranslation()
  const { preferences, change, onClose } = props
  return (
    <Dialog title={t('settings.title')} onClose={onClose}>
      <form className="settings">
        {choices.map((name) => (
          <fieldset key={name}>
            <legend>{t(`settings.${name}`)}</legend>
            <div>
              {options[name].map((choice) => (
                <label key={choice} data-choice={choice}>
                  <input
                    type="radio"
                    name={name}
                    checked={preferences[name] === choice}
                    onChange={() => change({ [name]: choice })}
                  />
                  {isFollowing(choice)
                    ? t(`followMeaning.${choice}`)
                    : t(`settings.choice.${choice}`)}
                </label>
              ))}
            </div>
          </fieldset>
        ))}
        <label>
          <input
            type="checkbox"
            checked={preferences.shortcuts}
            onChange={(event) => change({ shortcuts: event.target.checked })}
          />
          {t('settings.shortcuts')}
        </label>
      </form>
    </Dialog>
  )
}

function isFollowing(choice: string): choice is Preferences['follow'] {
  return (options.follow as readonly string[]).includes(choice)
}
