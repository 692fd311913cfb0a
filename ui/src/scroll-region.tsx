import { useEffect, useRef, useState, type ReactNode } from 'react'

export interface ScrollRegionProps {
  readonly className?: string
  /** What stands in it. */
  readonly label: string
  readonly children: ReactNode
}

/** Moves what is too wide for it, never the page; where it does, a keyboard reaches it, too. */
export function ScrollRegion({ className = '', label, children }: ScrollRegionProps) {
  const region = useRef<HTMLDivElement>(null)
  const [scrolls, setScrolls] = useState(false)
  useEffect(() => {
    const element = region.current
    if (element === null) return undefined
    const observer = new ResizeObserver(() => setScrolls(element.scrollWidth > element.clientWidth))
    for (const part of [element, ...element.children]) observer.observe(part)
    return () => observer.disconnect()
  }, [])
  return (
    <div
      ref={region}
      className={`scroll-region ${className}`}
      {...(scrolls && { role: 'group', 'aria-label': label, tabIndex: 0 })}
    >
      {children}
    </div>
  )
}
