import { useEffect, useState } from 'react'
import { overnightPrefix } from './forget-overnight-readings.ts'
import { currentOwner } from './known-data.ts'

/*
 * What was read for a test overnight. It outlives the night, a page that is loaded again and a session that ends meanwhile, and is sent
 * nowhere; whoever signs out takes it off the device. It holds nobody's name and address.
 */

/** What a meter showed: black digits, and the red ones as they stand there. */
export interface MeterShown {
  readonly meterId: string
  readonly valueM3: number
  readonly red: string
}

export interface OvernightReading {
  /** An ISO instant by the server's clock. */
  readonly at: string
  readonly shown: readonly MeterShown[]
}

export interface OvernightReadings {
  readonly evening: OvernightReading
  readonly morning?: OvernightReading
}

const keyOf = (owner: string, meteringPointId: string): string => `${overnightPrefix}${owner}:${meteringPointId}`

export interface KeptOvernight {
  /** Undefined while it isn't known yet, null where nothing was read. */
  readonly readings: OvernightReadings | null | undefined
  /** Whether this browser keeps it: some of its private windows keep nothing. */
  readonly isKept: boolean
  readonly keep: (readings: OvernightReadings | null) => void
}

export function useOvernightReadings(meteringPointId: string): KeptOvernight {
  const [readings, setReadings] = useState<OvernightReadings | null>()
  const [isKept, setIsKept] = useState(true)
  useEffect(() => {
    let isHere = true
    void currentOwner().then((owner) => {
      if (isHere) setReadings(find(keyOf(owner, meteringPointId)))
    })
    return () => void (isHere = false)
  }, [meteringPointId])
  return {
    readings,
    isKept,
    keep: (next) => {
      setReadings(next)
      void currentOwner().then((owner) => setIsKept(write(keyOf(owner, meteringPointId), next)))
    },
  }
}

function find(key: string): OvernightReadings | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as OvernightReadings | null
    return Array.isArray(kept?.evening.shown) ? kept : null
  } catch {
    return null
  }
}

function write(key: string, readings: OvernightReadings | null): boolean {
  try {
    if (readings === null) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(readings))
    return true
  } catch {
    return false
  }
}
