// The server's clock alone decides about days and windows: the customer's device may be wrong, and a
// demonstration plays another day.
let aheadMs = 0

/** @param now the server's clock as an ISO instant, just received */
export function noteServerTime(now: string): void {
  aheadMs = Date.parse(now) - Date.now()
}

export function serverNow(): Date {
  return new Date(Date.now() + aheadMs)
}
