/** A household or a business, its meters, and what has happened there in two years. */
export type DemoMeter = {
  kind: 'cold' | 'hot'
  serial: string
  type: string
  digits: number
  /** The last billed state, and about how much flows in a month. */
  lastM3: number
  monthlyM3: number
  /** The meter that stood here until it was exchanged, so many months ago. */
  exchanged?: { serial: string; monthsAgo: number; lastM3: number }
  /** It sends its readings itself. */
  remote?: true
  /** The bills of these months, 0 for the last one, were made from an estimate. */
  estimatedMonthsAgo?: readonly number[]
  /** Water that ran away, by how many months ago. */
  leakedM3?: Readonly<Record<number, number>>
}

/** What became of a bill that wasn't simply paid; the last one simply isn't yet. */
export type BillStory = 'unpaid' | 'part-paid' | 'overpaid' | 'replaced' | 'credited' | 'credited-and-refunded'

export type DemoPlace = {
  number: string
  /** In whose name the bills are. */
  userName: string
  address: string
  consumptionType: 'household' | 'business'
  /** What the bill is for, as its slip names it. */
  service: string
  /** The first twelve digits of the SI12 reference of the last bill. */
  referenceBase: string
  meters: readonly DemoMeter[]
  /** How many are behind its meters; one, where nothing is said. */
  flats?: number
  /** No sewer: nothing is charged for it. */
  hasCesspit?: true
  /** Who was there before, up to the month before the one so many months ago. */
  former?: { readonly userName: string; readonly customerKey: string; readonly monthsAgo: number }
  /** Two months are paid ahead, the third settles them: its meters are read every three months. */
  paysAhead?: true
  /** By how many months ago, 0 for the last bill. */
  bills?: Readonly<Record<number, BillStory>>
  /** Paid without a bill, so many months ago. */
  paidWithoutBill?: { readonly monthsAgo: number; readonly amountCents: number }
}
