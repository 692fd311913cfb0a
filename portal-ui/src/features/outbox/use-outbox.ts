import { useEffect, useState } from 'react'
import type { OutboxEntry } from '../../offline/database.ts'
import { listEntries, onOutboxChange } from '../../offline/outbox.ts'

/** All that stands in the outbox, whoever entered it, kept up to date across tabs. */
export function useOutbox(): readonly OutboxEntry[] {
  const [entries, setEntries] = useState<readonly OutboxEntry[]>([])
  useEffect(() => {
    const read = (): void =>
      void listEntries().then(setEntries, () => {
        // A browser that keeps nothing has nothing to show.
      })
    read()
    return onOutboxChange(read)
  }, [])
  return entries
}
