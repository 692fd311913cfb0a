import { plural } from '../../i18n/plural.ts'
import type { Words } from './words.sl.ts'

/** What is said about metering points in English. */
export const words: Words = {
  meteringPoints: {
    title: 'Metering points',
    one: 'Metering point',
    count: (count) =>
      plural('en', count, {
        one: `${count} metering point is linked to your account.`,
        other: `${count} metering points are linked to your account.`,
      }),
    all: 'All metering points',
    add: 'Add a metering point',
    find: 'Find by name, address or number',
    foundCount: (count) => `Matching metering points: ${count}`,
    noneFound: 'No metering point matches.',
    emptyTitle: 'Add your first metering point',
    emptyText: 'Have the payment slip of your last bill at hand: you will copy two values from it.',
    leftOn: (day) => `used by you until ${day}`,
    occupied: 'Used by you',
    occupiedFrom: (day) => `from ${day}`,
    occupiedTo: (day) => `until ${day}`,
    linkedAccounts: 'Linked accounts',
    linkedAccountsText: (others) =>
      plural('en', others, { one: `yours and ${others} other`, other: `yours and ${others} others` }),
    userName: 'Customer',
    address: 'Address',
    consumptionType: 'Type of consumption',
    consumptionTypes: { household: 'Household', business: 'Business' },
    meteringType: 'Type of meters',
    meteringTypes: {
      none: 'No water meter',
      cold: 'Cold water',
      hot: 'Hot water',
      'cold-and-hot': 'Cold and hot water',
    },
  },
  sheet: {
    title: 'All readings',
    heading: 'ENTER THE READINGS OF ALL METERS',
    lead: 'All your metering points by building. The key **Enter** stores the reading and goes on to the next empty field.',
    link: 'Enter all readings',
    done: (handedIn, toRead) => `Readings entered: **${handedIn} of ${toRead}**`,
    allDone: 'All readings are entered.',
    onlyMissing: 'Show only those without a reading',
    nothingMissing: 'All metering points found have their reading already.',
    more: 'Show more metering points',
    failed: 'The meters of this metering point could not be loaded.',
  },
  point: {
    number: (number) => `Metering point ${number}`,
    giveName: 'Give it a name',
    changeName: 'Rename',
    name: 'Your name for the metering point',
    nameHint: 'For example Grandma or Cottage. Nobody but you sees it.',
    nameTooLong: (most, entered) => `Use at most ${most} characters for the name, you entered ${entered}.`,
    saveName: 'Save name',
    named: (name) => `The metering point is now called **${name}**.`,
    nameRemoved: 'The metering point no longer has a name of yours.',
    nameNotStored: 'The name is not stored',
    consumption: 'See consumption by month',
    waterReport: 'Report on drinking water',
    nextBill: 'How much will be on the next bill?',
    unlink: 'Remove from your account',
    unlinkTitle: (name) => `Do you want to remove metering point ${name} from your account?`,
    unlinkText:
      'You will no longer see it in your account or enter readings for it. Readings you have entered stay. You can add it again at any time with the two values of a payment slip.',
    unlinkConfirm: 'Remove',
    unlinked: (name) => `Metering point ${name} is no longer in your account.`,
    notUnlinked: 'The metering point was not removed',
  },
}
