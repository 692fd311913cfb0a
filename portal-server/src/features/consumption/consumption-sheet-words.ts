import type { Locale } from '../../platform/locale.ts'

const sl = {
  sheet: 'Poraba',
  file: 'poraba',
  water: { all: 'vsa voda', cold: 'hladna voda', hot: 'topla voda' },
  /** In their order. */
  columns: {
    month: 'Mesec',
    water: 'Voda',
    serialNumber: 'Vodomer',
    days: 'Dni v mesecu',
    knownDays: 'Dni z znano porabo',
    litres: 'Poraba v litrih',
    litresPerDay: 'Litrov na dan',
    estimatedLitres: 'Od tega ocenjeno, v litrih',
    ownLitres: 'Od tega po vaših vnosih, v litrih',
    yearBeforeLitres: 'Poraba leto prej, v litrih',
    yearBeforeLitresPerDay: 'Litrov na dan leto prej',
  },
}

const en: typeof sl = {
  sheet: 'Consumption',
  file: 'consumption',
  water: { all: 'all water', cold: 'cold water', hot: 'hot water' },
  columns: {
    month: 'Month',
    water: 'Water',
    serialNumber: 'Meter',
    days: 'Days in the month',
    knownDays: 'Days with known consumption',
    litres: 'Litres used',
    litresPerDay: 'Litres a day',
    estimatedLitres: 'Of these estimated, in litres',
    ownLitres: 'Of these by your entries, in litres',
    yearBeforeLitres: 'Litres used a year before',
    yearBeforeLitresPerDay: 'Litres a day a year before',
  },
}

/** What stands above the columns of a customer's own file, in the language that the portal speaks to them. */
export const consumptionSheetWords: Readonly<Record<Locale, typeof sl>> = { sl, en }
