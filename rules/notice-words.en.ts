import type { noticeWordsSl } from './notice-words.sl.ts'

export const noticeWordsEn: typeof noticeWordsSl = {
  'reading-reminder': {
    name: 'Meter reading reminder',
    when: 'When it is time for a reading and we have none from you yet.',
  },
  'window-extended': {
    name: 'More time for readings',
    when: 'When we extend the entry period and we have no reading from you yet.',
  },
  'reading-received': {
    name: 'Receipt for a reading',
    when: 'After each entry. For a single one you can ask as you enter it.',
  },
  'reading-corrected': {
    name: 'Corrected reading',
    when: 'When somebody else corrects a reading at your metering point.',
  },
  'reading-replaced': {
    name: 'Refused reading',
    when: 'When we cannot use a reading for billing. We tell you why.',
  },
  'unusual-use': { name: 'Unusual use', when: 'When you use a lot more water than usual.' },
  'meter-exchange': { name: 'Meter exchange', when: 'Before we come to exchange a meter.' },
  'new-bill': { name: 'New bill', when: 'When a bill is on the portal.' },
  'bill-due-soon': { name: 'Payment due soon', when: 'A few days before the last day to pay.' },
  'bill-overdue': { name: 'Unpaid bill', when: 'When the last day to pay has passed.' },
  'payment-received': { name: 'Payment received', when: 'When we receive your payment.' },
  'supply-news': { name: 'Work on the network', when: 'When we plan work near you.' },
  account: { name: 'Your account', when: 'About changes of the account and links with metering points.' },
  'unknown-device': {
    name: 'Sign-in on an unknown device',
    when: 'When somebody signs in to your account on a new device.',
  },
  outage: { name: 'Interruption of supply', when: 'When there will be, or is, no water.' },
  'water-safety': {
    name: 'Drinking water safety',
    when: 'When water has to be boiled or must not be drunk, and when that is over.',
  },
}
