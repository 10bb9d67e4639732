import { useTranslation } from 'react-i18next'
import { Dialog } from '../../ui/dialog.tsx'
import { shortcutKeys } from '../../ui/use-shortcuts.ts'

/** What every key does. */
export function ShortcutsHelp({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Dialog title={t('shortcuts.title')} onClose={onClose}>
      <table className="shortcuts-help">
        <tbody>
          {[...shortcutKeys, 'Enter' as const, 'Escape' as const].map((key) => (
            <tr key={key}>
              <th scope="row">
                <kbd>{key}</kbd>
              </th>
              <td>{t(`shortcuts.${key}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t('shortcuts.off')}</p>
    </Dialog>
  )
}
