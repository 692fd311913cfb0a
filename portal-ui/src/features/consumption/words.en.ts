import { plural } from '../../i18n/plural.ts'
import type { Words } from './words.sl.ts'

/** What is said about consumption by month in English. */
export const words: Words = {
  consumption: {
    title: 'Consumption',
    of: (point) => `Consumption: ${point}`,
    toPoint: 'Back to the metering point',
    toReport: 'Yearly report on drinking water',
    none: 'Consumption by month cannot be shown yet: it takes at least two readings.',
    failed: 'The consumption could not be loaded.',
    sum: (used, perDay) => `In the months shown you used **${used}**, on average **${perDay}** a day.`,
    sumOfMeter: (used, perDay) =>
      `In the months shown **${used}** went through the meter, on average **${perDay}** a day.`,
    shown: 'Show',
    units: { m3: 'cubic metres a month', litresPerDay: 'litres a day' },
    water: 'Water',
    together: 'All water',
    meters: {
      cold: (serial) => `Cold water, meter ${serial}`,
      hot: (serial) => `Hot water, meter ${serial}`,
    },
    chart: {
      title: { m3: 'Consumption by month in cubic metres', litresPerDay: 'Consumption by month in litres a day' },
      description: 'The newest month comes first. The up and down arrow keys move from month to month.',
      used: 'used',
      yearBefore: 'a year before',
      estimated: 'estimated',
      partly: '* only part of the month is known',
    },
    said: {
      used: {
        m3: (month, used, perDay) => `${month}: ${used}, ${perDay} a day.`,
        litresPerDay: (month, used, perDay) => `${month}: ${perDay} a day, ${used}.`,
      },
      unknown: (month) => `${month}: consumption is not known.`,
      partly: (known, days) => `Consumption is known for ${known} of ${days} days.`,
      yearBefore: (used, perDay) => `A year before: ${used}, ${perDay} a day.`,
      estimated: (litres) => `Of this estimated: ${litres}.`,
      bases: { own: 'By your entry.', partlyOwn: 'Partly by your entry.', estimated: 'Estimated.' },
    },
    table: {
      month: 'Month',
      used: 'Used',
      yearBefore: 'Year before',
      unknown: 'not known',
      bases: {
        read: 'read',
        own: 'by your entry',
        partlyOwn: 'partly by your entry',
        estimated: 'estimated',
        partlyEstimated: 'partly estimated',
      },
      partly: (known, days) => `${known} of ${days} days known`,
    },
    numbers: 'The same numbers in a table',
    how: 'How it is worked out',
    howText: {
      days: 'Meters are not read exactly at the end of a month. What was used between two readings is therefore spread evenly over the days between them, and the days are added up by month. So months can be compared, however long the billing periods were.',
      estimates:
        'Estimated is what has not been read yet. Once you or we read the meter, the estimate no longer counts.',
      exchanges: 'When a meter is exchanged, what the old and the new one measured is added up.',
    },
    suspect: 'Do you think there is a leak?',
    toUnusualUse: 'Questions and answers about unusual use',
    files: 'Keep the numbers',
    filesText: 'The last two years by month, together and by meter, in litres.',
    workbook: 'Download the spreadsheet (XLSX)',
    csv: 'Download the CSV file',
  },
  comparison: {
    heading: 'Compared with other households',
    you: 'You',
    others: 'Households on average',
    perDay: (litres) => `${litres} a day`,
    compared: (months) =>
      plural('en', months, {
        one: `${months} month that was read in full was compared.`,
        other: `${months} months that were read in full were compared.`,
      }),
    verdicts: {
      less: (percent) => `You use **${percent}%** less than the average household.`,
      alike: () => 'You use **about as much** as the average household.',
      more: (percent) => `You use **${percent}%** more than the average household.`,
    },
    meanings: {
      less: 'You are careful with water, or fewer of you live there than elsewhere. There is nothing you need to do.',
      alike: 'There is nothing unusual about your consumption.',
      more: 'If more of you live there than elsewhere, or if you water a garden, this is usual. We do not know how many people live in a household.',
    },
    advice: {
      alike:
        'If you would like to use less, take shorter showers and run the washing machine and the dishwasher when they are full.',
      more: 'Check for a leak: read the meter in the evening and in the morning, and use no water in between.',
    },
    toTest: 'Leak test overnight',
    with: {
      any: 'You were compared with all households.',
      one: 'You were compared with households that have a connection of their own, like you.',
      several: 'You were compared with buildings that have several flats.',
      diameter: {
        upTo: (most) => `Their connection is as large as yours: up to ${most} mm in diameter.`,
        between: (least, most) => `Their connection is as large as yours: ${least} to ${most} mm in diameter.`,
        from: (least) => `Their connection is as large as yours: ${least} mm in diameter or more.`,
      },
      flats: (flats) => `The average of a flat was multiplied by your ${flats} flats.`,
    },
    from: (points) =>
      `The average is over at least ${points} metering points of our area, without those that use the least and the most.`,
    none: (points) =>
      `There is no comparison yet: it takes the consumption of at least ${points} households and at least one month of yours that was read in full.`,
  },
}
