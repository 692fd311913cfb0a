/** What is kept for a test overnight (overnight-readings.ts, which comes with its page) is kept under it. */
export const overnightPrefix = 'overnight:'

/** Whoever comes next on this device finds nothing. */
export function forgetOvernightReadings(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(overnightPrefix)) localStorage.removeItem(key)
  } catch {
    // No storage, nothing kept.
  }
}
