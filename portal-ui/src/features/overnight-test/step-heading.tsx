import { useLayoutEffect, useRef } from 'react'

export interface StepHeadingProps {
  readonly id: string
  readonly children: string
  /** Where the step before has just been done: its button, which had the focus, is gone. */
  readonly takesFocus: boolean
}

export function StepHeading({ id, children, takesFocus }: StepHeadingProps) {
  const ref = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => {
    if (takesFocus) ref.current?.focus()
  }, [takesFocus])
  return (
    <h2 id={id} ref={ref} tabIndex={-1}>
      {children}
    </h2>
  )
}
