import { lazy, Suspense } from 'react'
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from './dialog.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { loadPart } from './load-part.ts'

/** A drawer that is loaded when it is first opened; where it cannot be, the drawer says so. */
export function drawerPart<Props extends { onClose: () => void }>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const start = () => lazy(async () => ({ default: await loadPart(load) }))
  let Drawer = start()
  // React remembers a failure; the next time it is tried anew.
  const onError = () => {
    Drawer = start()
  }
  return function DrawerPart(props: Props) {
    return (
      <ErrorBoundary onError={onError} fallback={() => <PartFailure onClose={props.onClose} />}>
        <Suspense>
          <Drawer {...props} />
        </Suspense>
      </ErrorBoundary>
    )
  }
}

/** Says that a part of the app could not be had. */
export function PartFailure({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Dialog title={t('part.failedTitle')} onClose={onClose}>
      <p role="alert">{t('part.failed')}</p>
    </Dialog>
  )
}
