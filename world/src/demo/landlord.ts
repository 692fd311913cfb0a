import type { DemoMeter, DemoPlace } from './place.ts'

/* A landlord with so many metering points that lists have to cope: five houses of sixty flats. */

const houses = ['Cesta zmage 33', 'Cesta zmage 35', 'Ulica Borisa Kidriča 2', 'Polje 14', 'Kopališka ulica 8']
const flatsPerHouse = 60
const firstNumber = 40_200_001
const firstSerial = 70_100_001
const firstReference = 103_390_000_001

/** What stands out among them, by its place in the list. */
const special: Record<number, readonly DemoMeter[]> = {
  // Sends its readings itself.
  0: [{ ...meter('cold', 0, 684, 6), remote: true }],
  // The drums roll over with the next reading.
  1: [meter('cold', 1, 99_993, 9)],
  // Was estimated last time, and two months before.
  2: [{ ...meter('cold', 2, 512, 7), estimatedMonthsAgo: [0, 2] }],
  // A flat whose water is billed with the house.
  3: [],
  // A cistern that runs.
  6: [{ ...meter('cold', 6, 431, 8), leakedM3: { 0: 12, 1: 4 } }],
}

/** Whose bills were not simply paid, by its place in the list. */
const bills: Record<number, NonNullable<DemoPlace['bills']>> = {
  0: { 0: 'part-paid' },
  2: { 1: 'unpaid' },
  4: { 2: 'overpaid' },
  5: { 1: 'credited' },
  8: { 3: 'replaced' },
}

export const landlordPlaces: readonly DemoPlace[] = Array.from(
  { length: houses.length * flatsPerHouse },
  (_, index) => ({
    number: String(firstNumber + index).padStart(10, '0'),
    userName: 'Najemni dom, d. o. o.',
    address: `${houses[Math.floor(index / flatsPerHouse)]}, stanovanje ${(index % flatsPerHouse) + 1}, 1410 Zagorje ob Savi`,
    consumptionType: 'business',
    service: 'Voda in kanalščina',
    referenceBase: String(firstReference + index),
    meters: special[index] ?? usualMeters(index),
    ...(bills[index] && { bills: bills[index] }),
  }),
)

function usualMeters(index: number): readonly DemoMeter[] {
  const cold = meter('cold', index, 150 + ((index * 37) % 900), 4 + (index % 7))
  return index % 3 === 0 ? [cold, meter('hot', index, 90 + ((index * 23) % 400), 2 + (index % 3))] : [cold]
}

function meter(kind: DemoMeter['kind'], index: number, lastM3: number, monthlyM3: number): DemoMeter {
  const serial = String(firstSerial + index * 2 + (kind === 'hot' ? 1 : 0))
  return { kind, serial, type: '15', digits: 5, lastM3, monthlyM3 }
}
