import { useSyncExternalStore } from 'react'

let ended = false
const listeners = new Set<() => void>()

function set(value: boolean): void {
  if (ended === value) return
  ended = value
  for (const listener of listeners) listener()
}

/** Any answer may be the one that says so: the session ran out, or was ended on another device. */
export const noteSessionEnded = (): void => set(true)
export const noteSignedIn = (): void => set(false)

export function useSessionEnded(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => ended,
  )
}
