import { useEffect, useRef, type ReactNode } from 'react'

/** What the camera sees, and what goes with it: in view as soon as it opens, with the focus in it. */
export function CameraView({ label, children }: { label: string; children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    ref.current?.focus({ preventScroll: true })
    ref.current?.scrollIntoView({ block: 'center' })
  }, [])
  return (
    <div ref={ref} className="scan__camera" role="group" aria-label={label} tabIndex={-1}>
      {children}
    </div>
  )
}
