import type { Words } from './words.sl.ts'

/** What leads to the bills, in English. */
export const words: Words = {
  billsEntrance: {
    title: 'Bills',
    ofPoint: 'See the bills',
  },
}
