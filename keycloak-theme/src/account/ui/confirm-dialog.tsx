import { useId } from 'react'
import { Dialog } from './dialog.tsx'

export interface Question {
  readonly title: string
  readonly text: string
  /** The button that does it. */
  readonly confirm: string
}

interface ConfirmDialogProps extends Question {
  readonly cancel: string
  readonly onConfirm: () => void
  readonly onCancel: () => void
}

export function ConfirmDialog({ title, text, confirm, cancel, onConfirm, onCancel }: ConfirmDialogProps) {
  const heading = useId()
  return (
    <Dialog labelledBy={heading} onCancel={onCancel}>
      <div className="stack">
        <h2 id={heading}>{title}</h2>
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
    </Dialog>
  )
}
