import { brand } from '@moja-komunala/brand/brand'
import type { PaymentRecipient } from '@moja-komunala/rules/bill-payment.ts'
import type { Bill, BillKind, BillLine, BillReading, ChargeKind } from '@moja-komunala/rules/bill.ts'
import { vatOfLines } from '@moja-komunala/rules/bill-vat.ts'
import { parseDecimal, plainDecimal, toCents } from '@moja-komunala/rules/money.ts'
import { addDays, dayOfMonth, monthsAfter } from '@moja-komunala/rules/days.ts'
import { withCheckDigit } from '../demo/reference.ts'

/* Bills of all kinds, as different from each other as a utility's are, and the same ones in each run. */

/** Nobody's account, and the demonstration's utility. */
export const demoRecipient: PaymentRecipient = {
  iban: 'SI56191000000123438',
  name: brand.utility.name,
  street: brand.utility.street,
  town: brand.utility.town,
}

type Chance = () => number

/** A small generator of even numbers between 0 and 1, by its seed (mulberry32). */
function chanceOf(seed: number): Chance {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const pick = <Value>(chance: Chance, values: readonly [Value, ...Value[]]): Value =>
  values[Math.floor(chance() * values.length)] ?? values[0]
const whole = (chance: Chance, least: number, most: number): number => least + Math.floor(chance() * (most - least + 1))
const digits = (chance: Chance, count: number): string =>
  Array.from({ length: count }, () => whole(chance, 0, 9)).join('')

/** Also names that documents and codes stumble over: XML's own characters, letters in two pieces, other scripts, very long ones. */
const names = [
  'Ana Čebašek',
  'Žiga Šuštar & Đurđa Ćosić',
  'Janez Novak <janez@posta.example>',
  'Ana C\u030cebas\u030cek',
  'Marija Terezija Kranjc Vodopivec Zagoričnik',
  'Łukasz Muñoz Østergård',
  'Restavracija "Pri Žabi", d.o.o.',
  'O’Brien – Zupančič',
  'Иван Петров',
  '李小龍',
] as const
const streets = ['Cesta zmage 57', 'Ulica talcev 1a', 'Šentlambert 12', 'Cesta 9. avgusta 112', ''] as const
const towns = ['1410 Zagorje ob Savi', '1411 Izlake', '1430 Hrastnik'] as const

interface Charge {
  readonly description: string
  readonly charge: ChargeKind
  readonly unit: 'm3' | 'mesec' | 'kos'
  readonly price: string
  readonly rate: string
}

const charges: readonly [Charge, ...Charge[]] = [
  { description: 'Vodarina', charge: 'water', unit: 'm3', price: '0.7861', rate: '9.5' },
  {
    description: 'Odvajanje komunalne odpadne vode',
    charge: 'sewage-removal',
    unit: 'm3',
    price: '0.3654',
    rate: '9.5',
  },
  {
    description: 'Čiščenje komunalne odpadne vode',
    charge: 'sewage-treatment',
    unit: 'm3',
    price: '0.95',
    rate: '9.50',
  },
  { description: 'Omrežnina – vodovod DN ≤ 20', charge: 'water-network', unit: 'mesec', price: '3.4658', rate: '9.5' },
  {
    description: 'Omrežnina – odvajanje DN ≤ 20',
    charge: 'sewage-removal-network',
    unit: 'mesec',
    price: '5.4703',
    rate: '9.5',
  },
  {
    description: 'Omrežnina – čiščenje DN ≤ 20',
    charge: 'sewage-treatment-network',
    unit: 'mesec',
    price: '4.0569',
    rate: '9.5',
  },
  { description: 'Poraba nad normo < 150 l', charge: 'excess', unit: 'm3', price: '1.17915', rate: '9.5' },
  { description: 'Okoljska dajatev', charge: 'levy', unit: 'm3', price: '0.0528', rate: '0' },
  { description: 'Menjava zapornega ventila & plombe', charge: 'other', unit: 'kos', price: '24.9', rate: '22' },
]

/** A bill with everything that belongs together, to the cent. */
export function madeBill(number: number): Bill {
  const chance = chanceOf(number + 1)
  const kind = pick<BillKind>(chance, ['invoice', 'invoice', 'advance', 'settlement', 'credit-note'])
  const first = monthsAfter('2024-01-01', whole(chance, 0, 34))
  const months = pick(chance, [1, 1, 1, 2, 3, 12])
  const periodTo = dayOfMonth(monthsAfter(first, months - 1), 31)
  const issuedOn = addDays(periodTo, whole(chance, 1, 12))
  const volume = whole(chance, 0, 60)
  const sign = kind === 'credit-note' ? -1 : 1
  const usual = charges.slice(0, whole(chance, 1, charges.length)).map((charge) => lineOf(charge, volume, months, sign))
  // A few have so many that they go over pages.
  const many =
    number % 25 === 0 ? Array.from({ length: 90 }, (_, index) => usual[index % usual.length] ?? usual[0]) : []
  const lines = [...usual, ...many].filter((line) => line !== undefined)
  if (kind === 'settlement') lines.push(advanceLine(whole(chance, 100, 9_000)))
  if (chance() < 0.3) lines.splice(0, 1, { ...usualLine(lines), unitPriceEur: null, periodFrom: first, periodTo })
  const sums = sumsOf(lines)
  const paid = pick(chance, [0, 0, 0, 0.4, 1, 1.2])
  return {
    number: `${first.slice(0, 7)}-${digits(chance, 10)}`,
    ...{ kind, issuedOn, dueOn: addDays(issuedOn, 15), periodFrom: first, periodTo },
    meteringPointNumber: digits(chance, 10),
    meteringPointAddress: `${streets[0]}, ${towns[0]}`,
    buyer: { name: pick(chance, names), street: pick(chance, streets), town: pick(chance, towns) },
    reference: pick(chance, [withCheckDigit(digits(chance, 12)), `SI00${digits(chance, 10)}`, 'RF18539007547034']),
    precedingNumbers: kind === 'credit-note' || kind === 'settlement' ? [`2023-12-${digits(chance, 10)}`] : [],
    lines,
    readings: kind === 'advance' ? [] : readingsOf(chance, first, periodTo, volume),
    ...sums,
    paidCents: sums.totalCents > 0 ? Math.round(sums.totalCents * paid) : 0,
    cancelledOn: chance() < 0.08 ? addDays(issuedOn, 3) : null,
  }
}

const usualLine = (lines: readonly BillLine[]): BillLine => lines[0] ?? lineOf(charges[0], 1, 1, 1)

function lineOf(
  { description, charge, unit, price, rate }: Charge,
  volume: number,
  months: number,
  sign: 1 | -1,
): BillLine {
  const quantity = unit === 'm3' ? volume : unit === 'mesec' ? months : 1
  const signed = quantity === 0 ? '0' : String(sign * quantity)
  return {
    ...{ description, charge, unit, quantity: signed, unitPriceEur: price, vatRatePercent: rate },
    netCents: toCents(parseDecimal(signed), parseDecimal(price)),
    ...{ periodFrom: null, periodTo: null },
  }
}

const advanceLine = (cents: number): BillLine => ({
  ...{ description: 'Plačane akontacije', charge: 'advance', unit: 'kos', quantity: '1', vatRatePercent: '9.5' },
  ...{ unitPriceEur: plainDecimal(`-${(cents / 100).toFixed(2)}`), netCents: -cents, periodFrom: null, periodTo: null },
})

function sumsOf(lines: readonly BillLine[]) {
  const vat = vatOfLines(lines)
  const netCents = vat.reduce((sum, { baseCents }) => sum + baseCents, 0)
  const vatCents = vat.reduce((sum, { vatCents: cents }) => sum + cents, 0)
  return { vat, netCents, vatCents, totalCents: netCents + vatCents }
}

function readingsOf(chance: Chance, fromDay: string, toDay: string, usedM3: number): BillReading[] {
  return Array.from({ length: whole(chance, 1, 3) }, () => {
    const fromM3 = whole(chance, 0, 99_000)
    const origin = pick<BillReading['origin']>(chance, ['customer', 'utility', 'remote', 'estimate'])
    return {
      ...{ meterNumber: digits(chance, 8), meterKind: pick<'cold' | 'hot'>(chance, ['cold', 'hot']) },
      ...{ fromDay, fromM3, toDay, toM3: fromM3 + usedM3, usedM3, origin },
      reason:
        origin === 'estimate'
          ? pick<BillReading['reason']>(chance, [
              'no-reading',
              'implausible',
              'meter-exchanged',
              'meter-faulty',
              'no-access',
            ])
          : null,
    }
  })
}
