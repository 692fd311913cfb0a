import type { ImportLine } from '../portal-client/src/imports.ts'
import { withCheckDigit } from '../world/src/demo/reference.ts'

/* What the billing system of the demonstration knows: three households that moved in lately. All invented. */

export interface House {
  readonly number: string
  readonly userName: string
  readonly address: string
  readonly meterId: string
  readonly serialNumber: string
  /** What the meter showed at the last bill. */
  readonly billedM3: number
  readonly reference: string
}

const house = (number: string, userName: string, address: string, serialNumber: string, billedM3: number): House => ({
  ...{ number, userName, address, serialNumber, billedM3 },
  meterId: `V-${serialNumber}`,
  reference: withCheckDigit(`${number}00`),
})

export const town: readonly House[] = [
  house('0049900013', 'Zofija Rozman', 'Polje 14, 1410 Zagorje ob Savi', '51230017', 312),
  house('0049900021', 'Družina Kolenc', 'Cesta zmage 31, 1410 Zagorje ob Savi', '51230025', 87),
  house('0049900038', 'Čebelarstvo Žagar', 'Šentlambert 6, 1410 Zagorje ob Savi', '51230033', 1204),
]

const price = { id: 'V-2026', service: 'Vodarina', unit: 'm3', netPriceEur: '0.432100', vatRatePercent: '9.5' } as const
const yearBefore = (day: string): string => `${Number(day.slice(0, 4)) - 1}${day.slice(4, 8)}01`

/** The month before the one that the window's first day lies in: the last that was billed. */
function lastBilled(windowFirstDay: string): { readOn: string; issuedOn: string; period: string } {
  const end = new Date(`${windowFirstDay.slice(0, 8)}01T00:00:00Z`)
  end.setUTCDate(0)
  const readOn = end.toISOString().slice(0, 10)
  return { readOn, issuedOn: `${windowFirstDay.slice(0, 8)}08`, period: `${readOn.slice(5, 7)}/${readOn.slice(0, 4)}` }
}

export function purposeOf({ number }: House, windowFirstDay: string): string {
  return `Voda in kanalščina ${lastBilled(windowFirstDay).period} ${number}`
}

/** All that a month begins with, a line each, in the order in which the billing system happens to have it. */
export function monthlyLines(windowFirstDay: string): ImportLine[] {
  const { readOn, issuedOn } = lastBilled(windowFirstDay)
  const validFrom = yearBefore(windowFirstDay)
  return [
    { record: 'price', ...price, validFrom },
    ...town.flatMap((known): ImportLine[] => {
      const { number, userName, address, meterId, serialNumber, billedM3, reference } = known
      const purpose = purposeOf(known, windowFirstDay)
      return [
        {
          ...{ record: 'meter', id: meterId, meteringPointNumber: number, kind: 'cold', serialNumber },
          ...{ type: '15', digits: 5, installedOn: validFrom },
        },
        { record: 'metering-point', number, userName, address, consumptionType: 'household' },
        { record: 'billed-reading', meterId, readOn, valueM3: billedM3 },
        { record: 'payment-slip', meteringPointNumber: number, issuedOn, purpose, reference },
      ]
    }),
  ]
}

/** The invoice for what flowed since the last bill, and its payment. */
export function invoiceLines(known: House, valueM3: number, windowFirstDay: string) {
  const m3 = Math.max(0, valueM3 - known.billedM3)
  const netCents = Math.round(m3 * Number(price.netPriceEur) * 100)
  const vatCents = Math.round((netCents * Number(price.vatRatePercent)) / 100)
  const totalCents = netCents + vatCents
  const number = `${windowFirstDay.slice(0, 7)}-${known.number}`
  const invoice: ImportLine = {
    record: 'invoice',
    number,
    meteringPointNumber: known.number,
    issuedOn: windowFirstDay,
    dueOn: nextMonthDay(windowFirstDay, 15),
    periodFrom: `${windowFirstDay.slice(0, 8)}01`,
    periodTo: windowFirstDay,
    ...{ netCents, vatCents, totalCents, reference: known.reference },
    lines: [
      { description: price.service, quantity: String(m3), unit: 'm3', netCents, vatRatePercent: price.vatRatePercent },
    ],
  }
  const payment: ImportLine = {
    record: 'payment',
    id: `P-${number}`,
    meteringPointNumber: known.number,
    invoiceNumber: number,
    // Paid at once: what hasn't come in yet is no payment.
    receivedOn: windowFirstDay,
    amountCents: totalCents,
  }
  return { number, m3, totalCents, lines: [invoice, payment] }
}

function nextMonthDay(day: string, dayOfMonth: number): string {
  const date = new Date(`${day.slice(0, 8)}01T00:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() + 1, dayOfMonth)
  return date.toISOString().slice(0, 10)
}
