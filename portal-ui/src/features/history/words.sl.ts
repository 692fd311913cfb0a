/** What is said about earlier readings in Slovenian. */
export const words = {
  history: {
    heading: 'Prejšnja stanja',
    series: { cold: 'Hladna voda', hot: 'Topla voda' },
    day: 'Dan',
    reading: 'Stanje',
    consumption: 'Poraba',
    sources: { billed: 'obračunano', estimated: 'ocenjeno', own: 'vaš vnos', remote: 'daljinski odčitek' },
    sinceEstimate: 'od ocene',
    noConsumption: 'ni znana',
    meter: (serial: string) => `Vodomer ${serial}`,
    since: (day: string) => `vgrajen ${day}`,
    until: (day: string) => `odstranjen ${day}`,
    none: 'Prejšnjih stanj še ni.',
    older: 'Pokažite starejša stanja',
    failed: 'Prejšnjih stanj ni bilo mogoče naložiti.',
  },
}

export type Words = typeof words
