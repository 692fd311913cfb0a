import { useCallback, useState } from 'react'
import type { SheetWishes } from './sheet-rows.ts'
import { useSought } from './use-sought.ts'

/** What the customer wants to see of the reading sheet. */
export function useSheetWishes() {
  const [sought, seek] = useSought()
  const [onlyMissing, setOnlyMissing] = useState(false)
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set())
  const keep = useCallback((pointId: string): void => setKept((before) => new Set(before).add(pointId)), [])
  const wishes: SheetWishes = { sought, onlyMissing, kept }
  const isNarrowed = onlyMissing || sought.trim() !== ''
  return {
    ...wishes,
    /** Not all points are wanted. */
    isNarrowed,
    /** Changes with what is wanted, so that the list begins anew. */
    question: `${onlyMissing}:${sought}`,
    seek: (text: string): void => {
      seek(text)
      setKept(new Set())
    },
    showOnlyMissing: (wanted: boolean): void => {
      setOnlyMissing(wanted)
      setKept(new Set())
    },
    /** A point stays in sight although nothing is missing there any more. */
    keep,
  }
}
