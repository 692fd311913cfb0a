import type { Bill } from '@moja-komunala/rules/bill.ts'
import { findBillPayment, type PaymentRecipient } from '@moja-komunala/rules/bill-payment.ts'
import { latin2Bytes } from '@moja-komunala/rules/latin2.ts'
import { findUpnFaults, upnPayload, type UpnFault, type UpnPayment } from '@moja-komunala/rules/upn-qr.ts'
import { correction, generate, mode } from 'lean-qr'

/** The standard has one size for all codes. */
const version = 15
/** ISO 8859-2, as the code itself says (ECI). */
const latin2 = 4
/** Any reader reads all eight. The one that suits a code best costs 3 ms to find; no other suits more codes than this one, half of them. */
export const upnMask = 4
/** What has to stay white around it, in modules. */
export const quietZone = 4

/** The modules of a code, row by row; true is dark. */
export type Modules = readonly (readonly boolean[])[]

export interface UpnQr {
  readonly payment: UpnPayment
  readonly payload: string
  readonly modules: Modules
}

/**
 * How a bill is paid by its code: what is open of it. Undefined where there is nothing to pay; faults where the standard forbids it.
 */
export function upnQrOf(
  bill: Bill,
  recipient: PaymentRecipient,
): UpnQr | { readonly payment: UpnPayment; readonly faults: readonly UpnFault[] } | undefined {
  const payment = findBillPayment(bill, recipient)
  if (payment === undefined) return undefined
  const faults = findUpnFaults(payment)
  if (faults.length > 0) return { payment, faults }
  const payload = upnPayload(payment)
  return { payment, payload, modules: upnModules(payload) }
}

/** @param payload as rules/upn-qr.ts makes it */
export function upnModules(payload: string): Modules {
  const bytes = mode.multi(mode.eci(latin2), mode.bytes(latin2Bytes(payload)))
  const code = generate(bytes, {
    ...{ minVersion: version, maxVersion: version, mask: upnMask },
    ...{ minCorrectionLevel: correction.M, maxCorrectionLevel: correction.M },
  })
  return Array.from({ length: code.size }, (_, y) => Array.from({ length: code.size }, (__, x) => code.get(x, y)))
}
