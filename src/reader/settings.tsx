import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { options } from '../domain/preferences.ts'
import { Dialog } from './dialog.tsx'
import { usePreferences } from './preferences.ts'

const choices = ['theme', 'size', 'spacing', 'face', 'follow'] as const

/** A button, and behind it everything that is a matter of taste. */
export function Settings() {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
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
      {isOpen && <SettingsDialog onClose={() => setIsOpen(false)} />}
    </>
  )
}

function SettingsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const [preferences, change] = usePreferences()
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
