import { useEffect, useRef, useState, type ReactNode } from 'react'

/** What stands further down, made, and loaded, only when the customer comes near it. */
export function WhenNear({ className, children }: { className?: string; children: ReactNode }) {
  const [isNear, setIsNear] = useState(false)
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = ref.current
    if (element === null || isNear) return
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && setIsNear(true),
      { rootMargin: '200px' },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [isNear])
  return (
    <div ref={ref} className={className}>
      {isNear && children}
    </div>
  )
}
