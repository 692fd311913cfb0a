/**
 * A bill as it is shown, paid, printed and exchanged. "BT" numbers are the business terms of EN 16931.
 * Days are ISO days ("2026-11-30"). Money is whole cents; it is below zero where it is given back.
 * Quantities and unit prices are decimal text: nothing is rounded on the way.
 */
export interface Bill {
  /** As it is printed (BT-1). */
  readonly number: string
  readonly kind: BillKind
  readonly issuedOn: string
  readonly dueOn: string
  /** The first and the last day that is charged (BT-73, BT-74). */
  readonly periodFrom: string
  readonly periodTo: string
  /** BT-18. */
  readonly meteringPointNumber: string
  /** Where the water is taken, on one line. */
  readonly meteringPointAddress: string
  /** Whom the bill is for (BT-44, BG-8). */
  readonly buyer: BillBuyer
  /** The "sklic" (BT-83), without spaces. */
  readonly reference: string
  /** The bills that this one corrects, credits or settles (BT-25). */
  readonly precedingNumbers: readonly string[]
  readonly lines: readonly BillLine[]
  /** By rate (BG-23), ascending. */
  readonly vat: readonly BillVat[]
  readonly readings: readonly BillReading[]
  readonly netCents: number
  readonly vatCents: number
  /** Net and VAT together (BT-112). */
  readonly totalCents: number
  /** What has come in for it so far (BT-113). */
  readonly paidCents: number
  readonly cancelledOn: string | null
}

/**
 * What a bill is: for what was used (BT-3 380), paid ahead on an estimate ("akontacija", 386), what was paid ahead held against what
 * was used ("poračun", 380), or given back ("dobropis", 381).
 */
export type BillKind = 'invoice' | 'advance' | 'settlement' | 'credit-note'

export interface BillBuyer {
  readonly name: string
  /** Street and house number, or a village and house number. */
  readonly street: string
  /** Postal code and town. */
  readonly town: string
}

/** What a line charges: each is explained to customers where it stands. */
export type ChargeKind =
  /** By volume: drinking water ("vodarina"). */
  | 'water'
  /** By volume: removal and cleaning of waste water. */
  | 'sewage-removal'
  | 'sewage-treatment'
  /** By month: the network of one of these ("omrežnina"). */
  | 'water-network'
  | 'sewage-removal-network'
  | 'sewage-treatment-network'
  /** By volume above a norm. */
  | 'excess'
  /** An environmental levy ("okoljska dajatev"). */
  | 'levy'
  /** What was paid ahead, taken off. */
  | 'advance'
  | 'other'

export interface BillLine {
  /** As the bill prints it. */
  readonly description: string
  readonly charge: ChargeKind
  readonly quantity: string
  /** As the bill prints it: "m3", "mesec". */
  readonly unit: string
  /** Without VAT, in euros; null where none came. */
  readonly unitPriceEur: string | null
  readonly netCents: number
  readonly vatRatePercent: string
  readonly periodFrom: string | null
  readonly periodTo: string | null
}

export interface BillVat {
  readonly ratePercent: string
  readonly baseCents: number
  readonly vatCents: number
}

/** A stretch of a meter's readings that the bill is built on. */
export interface BillReading {
  readonly meterNumber: string
  readonly meterKind: 'cold' | 'hot'
  readonly fromDay: string
  readonly fromM3: number
  readonly toDay: string
  readonly toM3: number
  /** Whole cubic metres; not the difference of the two where the meter rolled over. */
  readonly usedM3: number
  /** Where the later state comes from. */
  readonly origin: 'customer' | 'utility' | 'remote' | 'estimate'
  /** Why it was estimated, or taken over in place of what was handed in; null where there is nothing to say. */
  readonly reason: BillReadingReason | null
}

export type BillReadingReason = 'no-reading' | 'implausible' | 'meter-exchanged' | 'meter-faulty' | 'no-access'

export type BillState = 'open' | 'part-paid' | 'overdue' | 'paid' | 'cancelled' | 'credit'

type Owed = Pick<Bill, 'totalCents' | 'paidCents' | 'cancelledOn' | 'dueOn'>

/** What is still to be paid, in cents; below zero, what the customer has there. A cancelled bill is not to be paid. */
export function openCents({ totalCents, paidCents, cancelledOn }: Owed): number {
  return cancelledOn === null ? totalCents - paidCents : -paidCents
}

/** Overdue comes before part-paid: it is what has to be done something about. The last day to pay is still in time. */
export function billState(bill: Owed, today: string): BillState {
  if (bill.cancelledOn !== null) return 'cancelled'
  if (bill.totalCents < 0) return 'credit'
  if (openCents(bill) <= 0) return 'paid'
  if (today > bill.dueOn) return 'overdue'
  return bill.paidCents > 0 ? 'part-paid' : 'open'
}
