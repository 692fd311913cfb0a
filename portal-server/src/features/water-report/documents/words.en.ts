import type { WaterReportWords } from './words.sl.ts'

/** What the yearly report's document says, in English. */
export const words: WaterReportWords = {
  title: (year) => `Report on drinking water for\u00a0${year}`,
  facts: {
    point: 'Metering point',
    address: 'Address',
    zone: 'Supply zone',
    days: 'Your time',
  },
  short: {
    title: 'In short',
    within:
      'All year the water was as the decree on drinking water wants it: every measured value was within its limits.',
    beyond: (parameters) => `Some measured values were not within their limits: ${parameters}.`,
    unknown: 'We have no measurements of the water in your supply zone yet. Call us.',
    used: (m3, perDay) => `You used ${m3}, on average ${perDay} a day.`,
    usedUnknown: 'How much water you used is not known yet.',
  },
  used: {
    title: 'How much water you used',
    trends: {
      less: (percent) => `That is ${percent}% less than the year before.`,
      alike: () => 'That is about as much as the year before.',
      more: (percent) => `That is ${percent}% more than the year before.`,
    },
    trendMonths: (months) => `Compared are the months that were read in full in both years (${months} in all).`,
    chart: (year) => `Used by month in ${year}, in m³`,
    alt: (year, months) => `Used by month in ${year}: ${months}.`,
    month: (name, m3) => `${name} ${m3}`,
    unknown: 'not known',
    year: 'Year',
    amount: 'Used',
    perDay: 'A day',
    note: {
      partly: (known, days) => `${known} of ${days} days known`,
      estimated: (m3) => `of this estimated ${m3}`,
    },
    none: 'There are no two readings in this year, so what you used cannot be told.',
  },
  compared: {
    title: 'Compared with the average user',
    verdicts: {
      less: (percent) => `You used ${percent}% less than the average household.`,
      alike: () => 'You used about as much as the average household.',
      more: (percent) => `You used ${percent}% more than the average household.`,
    },
    figures: (own, other) => `You: ${own} a day. The average household: ${other} a day.`,
    meanings: {
      less: 'You are careful with water, or fewer of you live there than elsewhere.',
      alike: 'There is nothing unusual about that.',
      more: 'If more of you live there than elsewhere, or if you water a garden, this is usual. Otherwise close all taps in the evening and write down the figures on the meter. If they are not the same in the morning, water is getting away somewhere.',
    },
    from: (points) =>
      `The average is over at least ${points} households of our area, without those that use the least and the most.`,
    none: 'There is no comparison: it takes a month of yours that was read in full, and enough users to compare with.',
  },
  price: {
    title: 'What water costs',
    service: 'Service',
    from: 'Valid',
    m3: '1 m³ (1000 litres)',
    litre: '1 litre',
    note: 'Prices are in euros with VAT. A monthly charge for the network, by the size of the meter, comes on top of them: it stands on your bill.',
    above: (m3, per) => `above ${m3} m³ a month${per === 'flat' ? ' for each flat' : ''}`,
    upTo: (m3, per) => `up to ${m3} m³ a month${per === 'flat' ? ' for each flat' : ''}`,
    none: 'We have no price of water for this metering point in this year.',
  },
  more: {
    title: 'More about drinking water',
    text: 'Where the water comes from, how it is treated, how hard it is, advice and supervision stand on the page:',
  },
  measured: {
    title: (zone, year) => `What we measured in the water in ${year}: ${zone}`,
    how: 'Each row is one property of the water. The column “Allowed” has the limit of the decree; “Within limits” says whether the water was within it all year. The sign < means less than can be measured.',
    parameter: 'Property and unit',
    samples: 'Samples',
    min: 'Lowest',
    mean: 'Average',
    max: 'Highest',
    allowed: 'Allowed',
    within: 'Within limits',
    yes: 'yes',
    no: 'no',
    between: (from, to) => `${from} to ${to}`,
    from: (value) => `at least ${value}`,
    upTo: (value) => `at most ${value}`,
    none: 'We have no measurements of your supply zone in this year.',
  },
  footer: {
    help: (phone, email) => `Questions about the water: ${phone}, ${email}`,
    law: 'Decree on drinking water (Official Gazette RS, no. 61/2023)',
    page: (page, pages) => `Page ${page} of ${pages}`,
  },
}
