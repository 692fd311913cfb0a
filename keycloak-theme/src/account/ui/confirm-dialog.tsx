import { useEffect, useRef } from 'react'

interface ConfirmDialogProps {
  readonly title: string
  readonly text: string
  readonly confirm: string
  readonly cancel: string
  readonly onConfirm: () => void
  readonly onCancel: () => void
}

/** The browser's own dialog: it keeps the focus, closes with Escape, and gives the focus back. */
export function ConfirmDialog({ title, text, confirm, cancel, onConfirm, onCancel }: ConfirmDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="dialog-title" onCancel={onCancel}>
      <div className="stack">
        <h2 id="dialog-title">{title}</h2>
        <p>{text}</p>
        <div className="row">
          <button type="button" className="button" onClick={onConfirm}>
            {confirm}
          </button>
          <button type="button" className="button button--quiet" onClick={onCancel}>
            {cancel}
          </button>
        </div>
      </div>
    </dialog>
  )
}
