import { forgetOvernightReadings } from './forget-overnight-readings.ts'
import { forgetDrafts } from './use-draft.ts'
import { currentOwner, forgetKnown, leaveKnown } from './known-data.ts'
import { isUnsent, listEntries, removeEntriesOf } from './outbox.ts'

/** How many readings of this customer would be lost by signing out. */
export async function countUnsent(): Promise<number> {
  try {
    const owner = await currentOwner()
    return (await listEntries()).filter((entry) => entry.owner === owner && isUnsent(entry)).length
  } catch {
    return 0
  }
}

// One for the whole page: what it says, it does not hear itself.
const otherTabs = typeof BroadcastChannel === 'function' ? new BroadcastChannel('leaving') : undefined

/** Takes everything of the customer off this device: readings, what was known, drafts, the kept pages themselves. */
export async function leaveDevice(): Promise<void> {
  forgetDrafts()
  forgetOvernightReadings()
  otherTabs?.postMessage('left')
  await Promise.allSettled([
    leaveKnown(),
    currentOwner().then(removeEntriesOf),
    caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name)))),
    navigator.serviceWorker
      ?.getRegistrations()
      .then((registrations) => Promise.all(registrations.map((registration) => registration.unregister()))),
  ])
}

/** Calls `onLeft` in every other tab. To be called once. */
export function watchLeaving(onLeft: () => void): void {
  otherTabs?.addEventListener('message', () => {
    forgetDrafts()
    // An answer may have come here after all was forgotten there.
    forgetKnown().catch(() => undefined)
    onLeft()
  })
}
