import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { noteOpenDialog } from './open-dialogs.ts'

/** A modal drawer, for as long as it is rendered. Escape, a click beside it and its button close it. */
export function Dialog(props: { title: string; onClose: () => void; children: ReactNode }) {
  const { t } = useTranslation()
  const { title, onClose, children } = props
  const element = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (!element.current?.open) element.current?.showModal()
    return noteOpenDialog()
  }, [])
  // Closed by itself, and not by vanishing, it gives the focus back to what opened it.
  const close = () => element.current?.close()
  return (
    <dialog
      ref={element}
      className="drawer"
      aria-label={title}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) close()
      }}
    >
      <div className="drawer-page">
        <h2>{title}</h2>
        <button
          type="button"
          className="tool drawer-close"
          aria-label={t('panel.close')}
          onClick={close}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M3 3l10 10M13 3 3 13" />
          </svg>
        </button>
        {children}
      </div>
    </dialog>
  )
}
