import { openCents, type Bill, type BillKind } from './bill.ts'
import { toLatin2Text } from './latin2.ts'
import { asPayer, type UpnPayment } from './upn-qr.ts'

/** Whom bills are paid to. */
export type PaymentRecipient = UpnPayment['recipient']

/**
 * The payment that settles a bill: what is still open of it. There is none where nothing is: when it is paid, cancelled, or gives something back.
 */
export function findBillPayment(bill: Bill, recipient: PaymentRecipient): UpnPayment | undefined {
  const amountCents = openCents(bill)
  if (amountCents <= 0) return undefined
  return {
    payer: asPayer(bill.buyer),
    amountCents,
    purposeCode: 'SCVE',
    purpose: purposeOf(bill),
    dueDay: bill.dueOn,
    recipient,
    reference: bill.reference,
  }
}

const services: Readonly<Record<BillKind, string>> = {
  invoice: 'Voda',
  advance: 'Akontacija',
  settlement: 'Poračun',
  'credit-note': 'Dobropis',
}

/** What, the months, and the long number that links the metering point: "Voda 10/2026 0040098579". */
function purposeOf({ kind, periodFrom, periodTo, meteringPointNumber }: Bill): string {
  return `${services[kind]} ${monthsOf(periodFrom, periodTo)} ${toLatin2Text(meteringPointNumber)}`
}

/** "10/2026", "07-10/2026", "11/2025-01/2026". */
function monthsOf(from: string, to: string): string {
  const [fromYear, toYear] = [from.slice(0, 4), to.slice(0, 4)]
  const [fromMonth, toMonth] = [from.slice(5, 7), to.slice(5, 7)]
  if (fromYear !== toYear) return `${fromMonth}/${fromYear}-${toMonth}/${toYear}`
  return fromMonth === toMonth ? `${toMonth}/${toYear}` : `${fromMonth}-${toMonth}/${toYear}`
}
