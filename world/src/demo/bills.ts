import { DateTime } from 'luxon'
import type { ImportLine } from '@moja-komunala/portal-server/import-records.ts'
import { billMonth, billPeriod, pricesFor, sumUp, type BillLine, type BillPeriod, type BillSums } from './bill-sums.ts'
import { historyOf, referenceOf, type Billing, type MeterHistory } from './billing.ts'
import { customerOf, monthsBetweenReadings } from './customers.ts'
import type { BillStory, DemoMeter, DemoPlace } from './place.ts'
import type { PriceLine } from './prices.ts'

type Invoice = Extract<ImportLine, { record: 'invoice' }>
type Payment = Extract<ImportLine, { record: 'payment' }>
type ReadingLine = NonNullable<Invoice['readings']>[number]

/** Customers have a month to pay. */
const daysToPay = 30

/** The bills of a place, one for each month, what became of them, and what came in for them. */
export function billLines(place: DemoPlace, billing: Billing, all: readonly PriceLine[]): (Invoice | Payment)[] {
  const prices = pricesFor(place, all)
  const meters = place.meters.map((meter) => ({
    meter,
    histories: historyOf(meter, billing, monthsBetweenReadings(place)),
  }))
  const months = billing.readOn.slice(1)
  const issued: { monthsAgo: number; invoice: Invoice }[] = []
  for (const [index, readOn] of months.entries()) {
    const monthsAgo = months.length - 1 - index
    const advances = issued.slice(Math.max(0, index - monthsBetweenReadings(place) + 1)).map(({ invoice }) => invoice)
    const invoice = invoiceOf({ place, meters, billing, prices, readOn, monthsAgo }, advances)
    issued.push({ monthsAgo, invoice })
  }
  return [
    ...issued.flatMap(({ monthsAgo, invoice }) => withStory(place, invoice, place.bills?.[monthsAgo], monthsAgo)),
    ...paymentWithoutBill(place, months),
  ]
}

interface ReadMeter {
  readonly meter: DemoMeter
  readonly histories: readonly MeterHistory[]
}

interface Month {
  readonly place: DemoPlace
  readonly meters: readonly ReadMeter[]
  readonly billing: Billing
  readonly prices: readonly PriceLine[]
  readonly readOn: string
  readonly monthsAgo: number
}

function invoiceOf(month: Month, advances: readonly Invoice[]): Invoice {
  const { place, billing, readOn, monthsAgo } = month
  const issuedOn = monthsAgo === 0 ? billing.issuedOn : dayAfter(readOn, 8)
  const customer = customerOf(place, monthsAgo)
  const [buyerStreet, buyerTown] = place.address.split(', ')
  const { lines, ...sums } = sumsOf(month, advances)
  return {
    ...{ record: 'invoice', number: `${readOn.slice(0, 7)}-${place.number}`, meteringPointNumber: place.number },
    ...{ issuedOn, dueOn: dayAfter(issuedOn, daysToPay), reference: referenceOf(place) },
    ...{ customerKey: customer.customerKey, buyerName: customer.userName, buyerStreet, buyerTown },
    ...{ ...sums, lines: [...lines] },
  }
}

/** What it is for: a month; of who pays ahead a month on account, or what three months came to without it. */
function sumsOf(
  { place, meters, prices, readOn, monthsAgo }: Month,
  advances: readonly Invoice[],
): BillSums & BillKind {
  const every = monthsBetweenReadings(place)
  if (monthsAgo % every > 0) {
    const onAccount = place.meters.map(({ monthlyM3 }) => Math.round(monthlyM3 * 0.9))
    return { kind: 'advance', ...monthOf(readOn), readings: [], ...billMonth(place, readOn, onAccount, prices) }
  }
  const readings = readingsOf(meters, readOn)
  const volumes = readings.map(({ usedM3 }) => usedM3)
  if (every === 1) {
    const before = monthsAgo + 1
    const settles = place.meters.some(({ estimatedMonthsAgo }) => estimatedMonthsAgo?.includes(before) === true)
    return {
      ...(settles
        ? {
            kind: 'settlement',
            precedingNumbers: [`${dayAfter(monthOf(readOn).periodFrom, -1).slice(0, 7)}-${place.number}`],
          }
        : { kind: 'invoice' }),
      ...{ ...monthOf(readOn), readings, ...billMonth(place, readOn, volumes, prices) },
    }
  }
  const whole: BillPeriod = { from: advances[0]?.periodFrom ?? monthOf(readOn).periodFrom, to: readOn }
  const { lines } = billPeriod(place, whole, volumes, prices)
  return {
    ...{ kind: 'settlement', precedingNumbers: advances.map(({ number }) => number), readings },
    ...{ periodFrom: whole.from, periodTo: whole.to },
    ...sumUp([...lines, ...advances.flatMap(paidAhead)]),
  }
}

type BillKind = Pick<Invoice, 'kind' | 'precedingNumbers' | 'periodFrom' | 'periodTo' | 'readings'>

const monthOf = (lastDay: string) => ({ periodFrom: `${lastDay.slice(0, 7)}-01`, periodTo: lastDay })

const paidAhead = ({ number, vat, periodFrom }: Invoice): BillLine[] =>
  (vat ?? []).map(({ ratePercent, baseCents }) => ({
    ...{ description: `Akontacija ${Number(periodFrom.slice(5, 7))}/${periodFrom.slice(0, 4)} (${number})` },
    ...{ charge: 'advance', quantity: '1', unit: 'kos', netCents: -baseCents, vatRatePercent: ratePercent },
  }))

/** Of each meter the stretch that ends on that day. */
function readingsOf(meters: readonly ReadMeter[], day: string): ReadingLine[] {
  return meters.flatMap(({ meter, histories }) =>
    histories.flatMap(({ serial, installedOn, readings }): ReadingLine[] => {
      const index = readings.findIndex(({ readOn }) => readOn === day)
      const to = readings[index]
      // A meter that took another one's place began at nought.
      const hasReplaced = meter.exchanged !== undefined && meter.serial === serial
      const from = readings[index - 1] ?? (hasReplaced ? { readOn: installedOn, valueM3: 0 } : undefined)
      if (!from || !to) return []
      const origin = to.source === 'estimated' ? 'estimate' : to.source === 'remote' ? 'remote' : 'utility'
      return [
        {
          ...{ meterNumber: serial, meterKind: meter.kind, fromDay: from.readOn, fromM3: from.valueM3 },
          ...{ toDay: to.readOn, toM3: to.valueM3, usedM3: to.valueM3 - from.valueM3, origin },
          reason: origin === 'estimate' ? 'no-reading' : null,
        },
      ]
    }),
  )
}

function withStory(
  place: DemoPlace,
  invoice: Invoice,
  story: BillStory | undefined,
  monthsAgo: number,
): (Invoice | Payment)[] {
  const paid = (of: Invoice, amountCents = of.totalCents): Payment => paymentFor(place, of, monthsAgo, amountCents)
  switch (story) {
    case 'unpaid':
      return [invoice]
    case 'part-paid':
      return [invoice, paid(invoice, Math.floor(invoice.totalCents / 1000) * 500)]
    case 'overpaid':
      return [invoice, paid(invoice, invoice.totalCents + 1_000)]
    case 'replaced': {
      const replacement = { ...invoice, number: `${invoice.number}-2`, issuedOn: dayAfter(invoice.issuedOn, 5) }
      return [wrongly(invoice), { ...replacement, precedingNumbers: [invoice.number] }, paid(replacement)]
    }
    case 'credited':
      return [invoice, paid(invoice), creditFor(invoice)]
    case 'credited-and-refunded': {
      const credit = creditFor(invoice)
      return [invoice, paid(invoice), credit, paid(credit)]
    }
    default:
      return monthsAgo === 0 ? [invoice] : [invoice, paid(invoice)]
  }
}

/** As it was before somebody called: a flat part stood on it twice. */
function wrongly(invoice: Invoice): Invoice {
  const [line] = (invoice.lines ?? []).filter(({ charge }) => charge === 'water-network')
  const lines = [...(invoice.lines ?? []), ...(line ? [line] : [])]
  return { ...invoice, ...sumUp(lines), lines, cancelledOn: dayAfter(invoice.issuedOn, 5) }
}

function creditFor(invoice: Invoice): Invoice {
  const { periodFrom, periodTo, customerKey, buyerName, buyerStreet, buyerTown } = invoice
  const issuedOn = dayAfter(invoice.issuedOn, 6)
  const { lines, ...sums } = sumUp([
    {
      ...{ description: 'Motena oskrba z vodo, 2 dni', charge: 'water', quantity: '1', unit: 'kos', netCents: -420 },
      vatRatePercent: '9.5',
    },
  ])
  return {
    ...{ record: 'invoice', number: `D-${invoice.number}`, meteringPointNumber: invoice.meteringPointNumber },
    ...{ kind: 'credit-note', precedingNumbers: [invoice.number], issuedOn, dueOn: dayAfter(issuedOn, daysToPay) },
    ...{ periodFrom, periodTo, customerKey, buyerName, buyerStreet, buyerTown, reference: invoice.reference },
    ...{ ...sums, lines: [...lines] },
  }
}

/** Some days before it is due, everybody in their own time. */
function paymentFor({ number }: DemoPlace, invoice: Invoice, monthsAgo: number, amountCents: number): Payment {
  return {
    ...{ record: 'payment', id: `P-${invoice.number}`, meteringPointNumber: number, invoiceNumber: invoice.number },
    // Of the last bill on the day itself: nobody knows how long ago that is.
    receivedOn: dayAfter(invoice.issuedOn, monthsAgo === 0 ? 0 : 9 + ((monthsAgo + Number(number.slice(-2))) % 7)),
    amountCents,
  }
}

function paymentWithoutBill(place: DemoPlace, months: readonly string[]): Payment[] {
  const { paidWithoutBill: paid, number } = place
  const readOn = paid && months.at(-1 - paid.monthsAgo)
  if (!paid || readOn === undefined) return []
  return [
    {
      ...{ record: 'payment', id: `P-${readOn.slice(0, 7)}-${number}-B`, meteringPointNumber: number },
      ...{ customerKey: customerOf(place, paid.monthsAgo).customerKey, amountCents: paid.amountCents },
      receivedOn: dayAfter(readOn, 3),
    },
  ]
}

const dayAfter = (day: string, days: number): string => DateTime.fromISO(day).plus({ days }).toFormat('yyyy-MM-dd')
