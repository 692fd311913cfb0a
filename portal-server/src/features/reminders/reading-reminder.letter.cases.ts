import type { ReminderContent } from './reading-reminder.letter.ts'

const window = { windowFirstDay: '2026-11-25', lastDay: '2026-12-02' }
const flat = { number: '0040098579', address: 'Cesta 20. julija 3, 1410 Zagorje ob Savi', name: null }

/** What the letter has to say, by a name for it. */
export const cases: Readonly<Record<string, ReminderContent>> = {
  'the first day': { ...window, dueOn: '2026-11-25', isLastDay: false, points: [flat], furtherPoints: 0 },
  'the last day, several points': {
    ...window,
    ...{ dueOn: '2026-12-02', isLastDay: true },
    points: [flat, { ...flat, number: '0040098580', name: 'Vikend' }],
    furtherPoints: 3,
  },
}
