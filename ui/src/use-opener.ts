import { useLayoutEffect, useRef, useState } from 'react'

/** Whether something stands open in the place of its button, which takes the focus again once it is closed. */
export function useOpener() {
  const [isOpen, setIsOpen] = useState(false)
  const openerRef = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  useLayoutEffect(() => {
    if (wasOpen.current && !isOpen) openerRef.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  return [isOpen, setIsOpen, openerRef] as const
}
