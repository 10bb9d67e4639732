import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { options } from '../domain/preferences.ts'
import type { Preferences } from '../domain/preferences.ts'
import { Dialog } from './dialog.tsx'
import { usePreferences } from './preferences.ts'

const choices = ['theme', 'size', 'spacing', 'face', 'follow'] as const

/** A button, and behind it everything that is a matter of taste. */
export function Settings() {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  // Here and not in the dialog, so that every page takes part in what is chosen in another tab.
  const [preferences, change] = usePreferences()
  return (
    <>
      <button
        type="button"
        className="tool settings-button"
        aria-haspopup="dialog"
        aria-label={t('settings.title')}
        title={t('settings.title')}
        onClick={() => setIsOpen(true)}
      >
        <span aria-hidden="true">Aa</span>
      </button>
      {isOpen && <SettingsDialog {...{ preferences, change }} onClose={() => setIsOpen(false)} />}
    </>
  )
}

function SettingsDialog(props: {
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
                  {t(`settings.choice.${choice}`)}
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
