import { useLayoutEffect, useRef, type ReactNode } from 'react'

export interface DialogProps {
  /** The id of its heading. */
  readonly labelledBy: string
  /** Another shape than a question's. */
  readonly className?: string
  /** By Escape: whoever shows the dialog takes it away. */
  readonly onCancel: () => void
  readonly children: ReactNode
}

/** The browser's own dialog: it keeps the focus, closes with Escape, and gives the focus back. */
export function Dialog({ labelledBy, className = '', onCancel, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  // Before anybody can press a key: until it is open, Escape would reach nothing.
  useLayoutEffect(() => {
    const element = dialog.current
    const before = document.activeElement
    element?.showModal()
    return () => {
      element?.close()
      // It has left the page by now, and so the browser does not give the focus back.
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [])
  return (
    <dialog ref={dialog} className={`dialog ${className}`.trim()} aria-labelledby={labelledBy} onCancel={onCancel}>
      {children}
    </dialog>
  )
}
