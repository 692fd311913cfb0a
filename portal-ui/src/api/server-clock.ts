// The server's clock alone decides about days and windows: the customer's device may be wrong, and a
// demonstration plays another day.
let aheadMs = 0

/**
 * @param now the server's clock as an ISO instant
 * @param receivedAtMs when it came, by this device's clock
 */
export function noteServerTime(now: string, receivedAtMs = Date.now()): void {
  aheadMs = Date.parse(now) - receivedAtMs
}

export function serverNow(): Date {
  return new Date(Date.now() + aheadMs)
}
