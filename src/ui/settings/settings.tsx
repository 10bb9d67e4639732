import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { drawerPart } from '../drawer-part.tsx'
import { usePreferences } from './use-preferences.ts'

const SettingsDialog = drawerPart(
  async () => (await import('./settings-dialog.tsx')).SettingsDialog,
)

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
