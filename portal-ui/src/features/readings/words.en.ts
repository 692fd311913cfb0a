import { plural } from '../../i18n/plural.ts'
import type { Words } from './words.sl.ts'

const days = (count: number): string => plural('en', count, { one: `${count} day`, other: `${count} days` })
const moreDays = (count: number): string =>
  plural('en', count, { one: `${count} more day`, other: `${count} more days` })

/** What is said about entering readings in English. */
export const words: Words = {
  readings: {
    heading: 'ENTER THE METER READING',
    pointNumber: 'Metering point no.',
    pointClosed: 'This metering point is closed, so there is no reading to enter. Earlier readings stay here.',
    pointLeft: (lastDay) =>
      `You used this metering point up to and including **${lastDay}**. There are no readings to enter any more; the data up to that day stay here. If you still use it, link it again with the data on the new payment slip.`,
    noMeters: 'This metering point has no water meter, so there is no reading to enter.',
    open: (daysLeft, lastDay) =>
      `You can enter the reading for **${moreDays(daysLeft)}**, until the end of **${lastDay}**. Until then you can also correct it.`,
    extended: 'We have extended the period.',
    openLastDay: 'You can enter the reading **today only**, until midnight. Until then you can also correct it.',
    closed: (daysUntil, firstDay, lastDay) =>
      `Readings cannot be entered now. You can enter one **${daysUntil === 1 ? 'from tomorrow' : `in ${days(daysUntil)}`}**, **${firstDay}**, until the end of **${lastDay}**.`,
    closedMeanwhile: 'The time for entering readings has just ended. What you had not entered by now is not stored.',
    closedMeanwhileUnsaved: (volume) =>
      `The time for entering readings has just ended. The reading **${volume}** is not stored.`,
    meters: { cold: 'COLD WATER METER', hot: 'HOT WATER METER' },
    serialNumber: 'Number',
    type: 'Type',
    lastBilled: 'Old meter reading',
    neverBilled: 'Not billed yet',
    newReading: 'New reading',
    newReadingHint: 'The black digits only, without the red ones.',
    submit: 'Enter',
    sending: 'Storing …',
    consumption: (volume, since) => `Consumption since ${since}: **${volume}**`,
    consumptionRolledOver: (volume, since) =>
      `Consumption since ${since}, if the meter began again at zero: **${volume}**`,
    consumptionSinceRead: (volume, since) => `Consumption since the last actual reading, ${since}: **${volume}**`,
    fractionDropped: (volume) => `The red digits are not needed: we will enter **${volume}**.`,
    missing: 'Enter the new reading.',
    notANumber: 'Enter digits only, as the meter shows them.',
    ambiguous: 'The comma or point does not tell us which digits are red. Enter the black ones only, without it.',
    tooManyDigits: (digits, entered) =>
      `This meter has ${plural('en', digits, { one: `${digits} black digit`, other: `${digits} black digits` })}, you entered ${entered}. Leave out the red ones.`,
    stored: (volume) => `Stored: **${volume}**`,
    storedText: (day, time, lastDay) =>
      `Entered on ${day} at ${time}. You can still correct it until the end of ${lastDay}; the last entry counts.`,
    nextBill: 'How much will be on the next bill?',
    entered: (day, time) => `${day} at ${time}`,
    counts: 'counts',
    noAnswerTitle: 'We do not know whether the reading is stored',
    noAnswerText:
      'The connection to the portal broke off. The number stays in the field: when the connection is back, press **Enter** once more. We will store it only once.',
    notStoredTitle: 'The reading is not stored',
    remote: 'We read this meter remotely. You don’t need to enter its reading.',
    sources: { billed: 'billed', estimated: 'estimated', own: 'your entry', remote: 'read remotely' },
    meterNotRead: 'The portal no longer takes readings for this meter. Please load the page again.',
  },
  row: {
    kinds: { cold: 'Cold', hot: 'Hot' },
    before: (volume) => `Before: **${volume}**`,
    handedIn: (volume) => `Entered: **${volume}**`,
    asks: 'This reading is not stored yet: please check it.',
    look: 'Check it',
  },
  kept: {
    title: (volume) => `Kept on this device: **${volume}**`,
    text: 'The portal could not be reached. The reading is sent once the connection works again; the top of the page says what has been sent.',
  },
  meterHelp: {
    summary: 'Where do I find the number and the reading?',
    pictureTitle: 'Picture of a water meter with the meter’s number (1) and the reading (2) marked',
    serial:
      '**The meter’s number** is printed on the dial or stamped into the ring around it. Compare it with the number on this page, and you know that you are looking at the right meter.',
    reading:
      '**The reading** is the black digits: whole cubic metres (m³). You may type the zeros in front or leave them out.',
    red: 'The red digits and the small hands count litres. You don’t enter them.',
    colours: 'A cold water meter usually has a blue ring or print, a hot water meter a red one.',
  },
  doubts: {
    title: 'Is it so?',
    lowerThanBefore: (value, before) => `The reading **${value}** is lower than the one before (**${before}**).`,
    lowerThanExpected: (value) => `The reading **${value}** is lower than we would expect.`,
    muchMore: (value, used, since) =>
      `By the reading **${value}** you would have used **${used}** since ${since}: far more water than you usually do.`,
    muchLess: (value, used, since) =>
      `By the reading **${value}** you would have used **${used}** since ${since}: far less water than you usually do.`,
    rolledOver: (used, since) =>
      `If the meter came to its end and began again at zero, you have used **${used}** since ${since}.`,
    expectedAcross: (lowest, highest) =>
      `We would expect at least **${lowest}** or, if the meter begins again at zero meanwhile, at most **${highest}**.`,
    expectedBeyond: (lowest, highest) =>
      `By now we would expect the meter to have begun again at zero and to show between **${lowest}** and **${highest}**.`,
    expected: (lowest, highest) => `We would expect a reading between **${lowest}** and **${highest}**.`,
    reasonsTitle: 'What the reason may be',
    reasons: {
      misread: 'A slip in copying: compare all the black digits with the meter.',
      swapped: 'Cold and hot water are mixed up: check the meter’s number.',
      exchanged: 'The meter was exchanged for a new one.',
      'rolled-over': 'The meter came to its end and began again at zero.',
      leak: 'Water is leaking somewhere: a cistern, the boiler’s valve or a garden hose, for example.',
      absence: 'Nobody was at home for some time.',
    },
    correct: 'I want to correct it',
    swap: 'Swap the two readings typed for cold and hot water',
    swapped:
      'The two readings typed for cold and hot water have changed places. They are not stored yet: compare them with the meters and enter each of them.',
    answers: {
      'as-read': 'It is right, the meter shows it',
      'meter-exchanged': 'It is right, the meter was exchanged',
      'rolled-over': 'It is right, the meter began again at zero',
      swapped: 'It is right, the meters were mixed up last time',
      other: 'It is right, for another reason',
    },
    rolledOverBy: (used) => `It is right, the meter began again at zero: ${used} used`,
    note: 'What is the reason?',
    noteHint: 'In a few words; you may also leave it empty.',
    noteTooLong: (most, entered) => `Use at most ${most} characters for the reason, you entered ${entered}.`,
    answered: {
      'as-read': 'confirmed: the meter shows it',
      'meter-exchanged': 'confirmed: the meter was exchanged',
      'rolled-over': 'confirmed: the meter began again at zero',
      swapped: 'confirmed: the meters were mixed up last time',
      other: 'confirmed for another reason',
    },
  },
  receipt: {
    wanted: 'Send me a receipt by e-mail',
    onItsWay: 'The receipt is on its way to the address you sign in with.',
    later:
      'The receipt will come a little later, since we have sent you many messages in a short time. The reading is stored.',
    reference: (reference) => `Reference number: **${reference}**`,
  },
  comparison: {
    heading: 'Your consumption',
    thisPeriod: 'This period',
    lastPeriod: 'The period before',
    lastYear: 'A year ago',
    period: (from, to, count) => `${from} – ${to}, ${days(count)}`,
    perDay: (litres) => `${litres} a day`,
    explanation: 'The bars compare what you use in a day.',
  },
  entries: {
    heading: 'Entries in this period',
    headingLast: 'Entries in the last period',
    reference: (reference) => `no. ${reference}`,
    wayIn: { portal: 'on the portal', offline: 'without a connection', api: 'through another program' },
    arrived: (day, time) => `arrived on ${day} at ${time}`,
    notCounted: {
      'later-entry': 'does not count: you entered another reading later',
      'arrived-late': 'does not count: it arrived after the period had ended',
    },
  },
  photo: {
    add: 'Add a photo of the meter',
    replace: 'Replace the photo',
    added: (kilobytes) => `The photo is sent along with the reading (${kilobytes} kB).`,
    thumbnail: 'Photo of the meter',
    attached: 'The photo of the meter is attached.',
    onItsWay: 'The photo of the meter is on its way.',
    waits: 'The photo of the meter waits along with the reading.',
    remove: 'Remove the photo',
    unusable: 'This photo can’t be used. Take another one of the meter, or enter the reading without it.',
  },
  meterPhoto: {
    open: (volume) => `Open the photo of the meter with the reading ${volume}`,
    title: (volume) => `Photo of the meter with the reading ${volume}`,
    failed: 'The photo cannot be shown now. Check your internet connection and try again.',
    close: 'Close',
    remove: 'Remove photo',
    removeTitle: 'Do you want to remove the photo?',
    removeText: 'The reading stays; the photo cannot be brought back.',
    removeConfirm: 'Remove',
    removed: 'The photo has been removed.',
    notRemoved: 'The photo was not removed',
  },
}
