import { days, enReadings } from './en-readings.ts'
import type { Messages } from './messages.ts'
import { plural } from './plural.ts'

/** What the pages say in English; the keys are those of Slovenian. */
export const en: Messages = {
  ...enReadings,
  layout: {
    skipToContent: 'Skip to content',
    menu: 'Main menu',
    user: 'User',
    account: 'Your account',
    signedInAs: 'Signed in as',
    signOut: 'Sign out',
    playedDay: (day) => `This is a demonstration: the portal’s clock is set to **${day}**.`,
    terms: 'Terms of use',
    instructions: 'How to use the portal',
    phone: 'Phone',
    offline:
      'There is no internet connection. What you see may be out of date; what you enter is kept on this device and sent later.',
  },
  state: {
    loading: 'Loading …',
    failedTitle: 'The page could not be loaded',
    retry: 'Try again',
    partNotLoaded: 'This part of the page could not be loaded',
    brokenTitle: 'Something went wrong on this page',
    brokenText: 'What you have sent is stored. Please load the page again.',
    reload: 'Load again',
    notFoundTitle: 'There is no such page',
    notFoundText: 'The address may be wrong, or the page does not belong to your account.',
    toMeteringPoints: 'To your metering points',
    signedOutTitle: 'Your sign-in has ended',
    signedOutText: 'To keep you safe, please sign in again. You will come back to this page; what you typed is kept.',
    signIn: 'Sign in',
  },
  form: {
    summaryTitle: 'Please correct what you entered',
    cancel: 'Cancel',
  },
  problems: {
    unexpected: 'Something went wrong in the portal. Try again in a few minutes.',
    unavailable: 'The portal cannot answer just now. Try again in a few minutes.',
    noAnswer: 'The portal cannot be reached. Check your internet connection and try again.',
    requestId: (id) => `If you call us, tell us the request number: ${id}`,
  },
  meteringPoints: {
    title: 'Metering points',
    one: 'Metering point',
    count: (count) =>
      plural('en', count, {
        one: `${count} metering point is linked to your account.`,
        other: `${count} metering points are linked to your account.`,
      }),
    all: 'All metering points',
    handedIn: 'reading entered',
    someHandedIn: (handedIn, toRead) => `readings entered: ${handedIn} of ${toRead}`,
    add: 'Add a metering point',
    find: 'Find by name, address or number',
    foundCount: (count) => `Matching metering points: ${count}`,
    noneFound: 'No metering point matches.',
    emptyTitle: 'Add your first metering point',
    emptyText: 'Have the payment slip of your last bill at hand: you will copy two values from it.',
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
    linkedTitle: (number) => `Metering point ${number} is now linked to your account.`,
    linkedAlreadyTitle: (number) => `Metering point ${number} was linked to your account before.`,
    linkedText: 'From now on you will find it in the menu.',
  },
  linking: {
    heading: 'ADD A METERING POINT',
    intro:
      'We need two values from the payment slip of your last bill. In the picture they are marked **1** and **2**.',
    slipTitle: 'Picture of a payment slip with both values marked',
    slipDescription:
      'Value 1 stands in the box “Namen plačila” (purpose): the long number at its end, for example 0040098579. Value 2 stands in the box “Referenca prejemnika” (reference), for example SI12 1033842574531.',
    slipCaption: 'The numbers in the picture are an example. Copy those on your own slip.',
    request: 'Please copy the marked values into the two fields.',
    purpose: 'Purpose – Namen plačila (the number in it)',
    purposeHint: 'The long number at the end of “Namen plačila”.',
    reference: 'Reference – Sklic',
    referenceHint: 'The slip calls it “Referenca prejemnika”; it begins with SI12.',
    submit: 'Send',
    sending: 'Checking the slip …',
    understoodAs: (number) => `We read the number **${number}**.`,
    purposeMissing: 'Enter the number from the purpose.',
    purposeWithoutNumber: 'There is no long number in what you entered. Copy it from the end of the purpose.',
    referenceMissing: 'Enter the reference.',
    referenceUnreadable: 'The reference is not complete. Copy all of it, for example SI12 1033842574531.',
    referenceMistyped:
      'There is a typing error in the reference: its last digit, the check digit, does not fit the others. Compare it with the slip.',
    notMatchedTitle: 'We find no payment slip with these two values',
    notMatchedText: 'Compare both values with the payment slip of your last bill and send them once more.',
    tooManyTitle: 'Too many attempts',
    tooManyText: (time) => `You can try again **at ${time}**. What you typed stays in the fields.`,
  },
  photo: {
    add: 'Add a photo of the meter',
    replace: 'Replace the photo',
    added: (kilobytes) => `The photo is sent along with the reading (${kilobytes} kB).`,
    remove: 'Remove the photo',
    unusable: 'This photo can’t be used. Take another one of the meter, or enter the reading without it.',
  },
  outbox: {
    keptTitle: (volume) => `Kept on this device: **${volume}**`,
    keptText:
      'The portal could not be reached. The reading is sent once the connection works again; the top of the page says what has been sent.',
    waitingTitle: (count) =>
      plural('en', count, { one: `${count} reading waits to be sent`, other: `${count} readings wait to be sent` }),
    waitingText:
      'It is sent by itself once the connection works again. What counts is the moment it reaches the portal.',
    sendNow: 'Try to send it now',
    sentTitle: (count) =>
      plural('en', count, {
        one: `${count} reading has been sent and stored`,
        other: `${count} readings have been sent and stored`,
      }),
    refusedTitle: 'The portal did not accept this',
    noted: 'OK',
    meters: { cold: 'cold water', hot: 'hot water' },
    entered: (day, time) => `entered on ${day} at ${time}`,
    reference: (reference) => `Reference number: ${reference}`,
    photoWaits: 'The photo of the meter still waits to be sent.',
    arrivedLate: 'It arrived after the end of the period, so it does not count. It is stored all the same.',
    waitingForSignIn: (count) =>
      plural('en', count, {
        one: `${count} unsent reading waits on this device. It is sent once you have signed in.`,
        other: `${count} unsent readings wait on this device. They are sent once you have signed in.`,
      }),
  },
  signOut: {
    unsentTitle: (count) =>
      plural('en', count, {
        one: `${count} reading has not been sent yet`,
        other: `${count} readings have not been sent yet`,
      }),
    unsentText: 'Signing out removes everything of yours from this device, what has not been sent included.',
    stay: 'Stay and send',
    leave: 'Delete and sign out',
    noNetworkTitle: 'Signing out needs a connection',
    noNetworkText:
      'The portal can’t be reached at the moment, so the session can’t be ended. Try again once the connection works.',
    close: 'Close',
  },
  scan: {
    heading: 'Quickest: the slip’s QR code',
    text: 'The portal reads both values from it. The picture stays on your device.',
    byCamera: 'Open the camera',
    byFile: 'Choose a picture or PDF of the bill',
    cameraPicture: 'The camera’s picture',
    aim: 'Point the camera at the QR code on the slip. It is read by itself.',
    otherSeen: 'That is not the slip’s code. Look for the large one in the upper left part of the slip.',
    closeCamera: 'Close the camera',
    reading: 'Looking for the code …',
    readTitle: 'The slip has been read',
    readText: 'Both values are in the fields. Compare them with the slip and press **Send**.',
    flaws: {
      none: {
        title: 'The camera can’t be used',
        text: 'This device has none, or the browser doesn’t offer it. Choose a picture of the slip, or copy both values.',
      },
      denied: {
        title: 'The browser may not use the camera',
        text: 'Allow it in the browser’s settings. Or choose a picture of the slip, or copy both values.',
      },
      'in-use': {
        title: 'Another program is using the camera',
        text: 'Close it and try again. Or choose a picture of the slip, or copy both values.',
      },
      'too-large': {
        title: 'The file is too large',
        text: 'Choose a smaller one, or take a picture of the slip alone. You can also copy both values.',
      },
      'not-a-picture': {
        title: 'This file can’t be opened',
        text: 'Choose a picture or a PDF of the bill. You can also copy both values.',
      },
      locked: {
        title: 'This PDF is locked with a password',
        text: 'Take a picture of the slip and choose that, or copy both values.',
      },
      'not-loaded': {
        title: 'The code reader could not be loaded',
        text: 'Check your internet connection and try again. You can also copy both values.',
      },
      'no-code': {
        title: 'No QR code was found in the picture',
        text: 'Take a picture of the slip alone: close, straight and in good light. You can also copy both values.',
      },
      'other-code': {
        title: 'The code in the picture is not a slip’s',
        text: 'Choose a picture that shows the UPN QR slip. You can also copy both values.',
      },
    },
  },
  readings: {
    heading: 'ENTER THE METER READING',
    pointNumber: 'Metering point no.',
    pointClosed: 'This metering point is closed, so there is no reading to enter. Earlier readings stay here.',
    noMeters: 'This metering point has no water meter, so there is no reading to enter.',
    open: (daysLeft, lastDay) =>
      `You can enter the reading for **${days(daysLeft)}** more, until the end of **${lastDay}**. Until then you can also correct it.`,
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
    fractionDropped: (volume) => `The red digits are not needed: we will enter **${volume}**.`,
    missing: 'Enter the new reading.',
    notANumber: 'Enter digits only, as the meter shows them.',
    ambiguous: 'The comma or point does not tell us which digits are red. Enter the black ones only, without it.',
    tooManyDigits: (digits, entered) =>
      `This meter has ${plural('en', digits, { one: `${digits} black digit`, other: `${digits} black digits` })}, you entered ${entered}. Leave out the red ones.`,
    stored: (volume) => `Stored: **${volume}**`,
    storedText: (day, time, lastDay) =>
      `Entered on ${day} at ${time}. You can still correct it until the end of ${lastDay}; the last entry counts.`,
    entered: (day, time) => `${day} at ${time}`,
    counts: 'counts',
    noAnswerTitle: 'We do not know whether the reading is stored',
    noAnswerText:
      'The connection to the portal broke off. The number stays in the field: when the connection is back, press **Enter** once more. We will store it only once.',
    notStoredTitle: 'The reading is not stored',
    meterNotRead: 'The portal no longer takes readings for this meter. Please load the page again.',
  },
}
