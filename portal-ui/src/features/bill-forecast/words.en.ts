import type { Words } from './words.sl.ts'

/** What is said about the next bill in English. */
export const words: Words = {
  forecast: {
    title: 'Expected bill',
    of: (point) => `Expected bill: ${point}`,
    toPoint: 'Back to the metering point',
    failed: 'The forecast could not be loaded',
    mark: 'This is a forecast, not a bill.',
    markText:
      'It is worked out by the price list and by what the meter shows. The bill is made by the utility and may differ.',
    sum: (total) => `Expected: **${total}**`,
    sumOf: (from, to) => `for ${from} to ${to}, including VAT`,
    nothing: 'By the price list there is nothing to charge in this time.',
    lines: 'Lines of the expected bill',
    service: 'Line',
    net: 'Without VAT',
    units: { mesec: 'month', 'stanovanje × mesec': 'flat and month' },
    netSum: 'Sum without VAT',
    vat: (rate, base) => `VAT ${rate}% of ${base}`,
    total: 'Sum including VAT',
    basis: 'What it rests on',
    period: 'Period',
    reading: 'Meter reading',
    readings: { cold: (volume) => `cold water ${volume}`, hot: (volume) => `hot water ${volume}` },
    used: 'Consumption',
    usedOf: {
      cold: (volume, from, to) => `cold water ${volume}, ${from} – ${to}`,
      hot: (volume, from, to) => `hot water ${volume}, ${from} – ${to}`,
    },
    prices: 'Prices',
    pricesSince: (day) => `in force since ${day}`,
    mayChange: 'What can still change the forecast',
    changes: {
      reading: 'You correct the reading, or we read the meter.',
      estimate: 'The reading of another meter at the same point is not entered, and we estimate it.',
      prices: 'Prices change before the bill is made.',
      meter: 'The meter is exchanged in the meantime.',
      other: 'The bill has something that is not in the price list, such as a settlement, a credit or interest.',
    },
    unknown: 'We cannot give a forecast now',
    reasons: {
      'not-used': 'You no longer use this metering point, so we expect no new bill for you there.',
      'already-billed':
        'The reading of this entry period has been billed already. There can be a forecast again once you enter the next one.',
      'reading-missing': 'A forecast needs the readings of all meters. Still missing:',
      remote:
        'We read the meter remotely, so there is nothing for you to enter. Before its next reading we cannot give a forecast.',
      'consumption-unknown':
        'We cannot work out the consumption from this reading: it is lower than the last billed one, or the meter has not been billed yet.',
      'prices-missing':
        'We do not know all prices that hold for this metering point. A sum without one of them would mislead, so we show none.',
      other: 'A forecast cannot be worked out for this metering point at present.',
    },
    meters: {
      cold: (serial) => `cold water meter, number ${serial}`,
      hot: (serial) => `hot water meter, number ${serial}`,
    },
    enter: 'Enter the reading',
    missingPrices: {
      'no-price': (service, from, to) => `${service}: no price for ${from} – ${to}`,
      'no-diameter': (service) => `${service}: we do not know the diameter of your connection`,
    },
  },
}
