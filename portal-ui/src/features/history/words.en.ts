import type { Words } from './words.sl.ts'

/** What is said about earlier readings in English. */
export const words: Words = {
  history: {
    heading: 'Earlier readings',
    series: { cold: 'Cold water', hot: 'Hot water' },
    day: 'Day',
    reading: 'Reading',
    consumption: 'Used',
    sources: { billed: 'billed', estimated: 'estimated', own: 'your entry', remote: 'read remotely' },
    sinceEstimate: 'since the estimate',
    noConsumption: 'not known',
    meter: (serial) => `Meter ${serial}`,
    since: (day) => `fitted ${day}`,
    until: (day) => `removed ${day}`,
    none: 'There are no earlier readings yet.',
    older: 'Show older readings',
    failed: 'The earlier readings could not be loaded.',
  },
}
