import { useId } from 'react'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'

export interface ConfirmWords {
  readonly title: string
  readonly text: string
  /** The button that does it. */
  readonly confirm: string
}

export interface ConfirmDialogProps extends ConfirmWords {
  readonly cancel: string
  readonly onConfirm: () => void
  readonly onCancel: () => void
}

/** Asks before something is done that is not undone by a press. */
export function ConfirmDialog({ title, text, confirm, cancel, onConfirm, onCancel }: ConfirmDialogProps) {
  const heading = useId()
  return (
    <Dialog labelledBy={heading} onCancel={onCancel}>
      <h2 id={heading}>{title}</h2>
      <p>{text}</p>
      <div className="row">
        <Button onClick={onConfirm}>{confirm}</Button>
        <Button look="quiet" onClick={onCancel}>
          {cancel}
        </Button>
      </div>
    </Dialog>
  )
}
