import type { WindowExtended } from './window-extended.letter.ts'

const window = { windowFirstDay: '2026-11-25', lastDay: '2026-12-05' }
const flat = { number: '0040098579', address: 'Cesta 20. julija 3, 1410 Zagorje ob Savi', name: null }

/** What the letter has to say, by a name for it. */
export const cases: Readonly<Record<string, WindowExtended>> = {
  'one point': { ...window, points: [flat], furtherPoints: 0 },
  'several points': {
    ...window,
    points: [flat, { ...flat, number: '0040098580', name: 'Vikend' }],
    furtherPoints: 3,
  },
}
