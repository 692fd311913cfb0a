import { useState, type ReactNode } from 'react'

/** More for whoever wants it, behind one line. What it holds is made, and loaded, when it is opened first. */
export function More({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  const [wasOpened, setWasOpened] = useState(false)
  return (
    <details className="more" onToggle={(event) => event.currentTarget.open && setWasOpened(true)}>
      <summary>{summary}</summary>
      {wasOpened && <div className="more__content">{children}</div>}
    </details>
  )
}
