import type { Words } from './words.sl.ts'

/** What is said about linking a metering point in English. */
export const words: Words = {
  linked: {
    linkedTitle: (number) => `Metering point ${number} is now linked to your account.`,
    linkedAlreadyTitle: (number) => `Metering point ${number} was linked to your account before.`,
    linkedText: 'From now on you will find it in the menu.',
  },
  linking: {
    title: 'Add a metering point',
    heading: 'ADD A METERING POINT',
    intro:
      'We need two values from the payment slip of your last bill. In the picture they are marked **1** and **2**.',
    slipTitle: 'Picture of a payment slip with both values marked',
    slipDescription:
      'Value 1 stands in the box “Namen plačila” (purpose): the long number at its end, for example 0040098579. Value 2 stands in the box “Referenca prejemnika” (reference), for example SI12 1033842574531.',
    slipCaption: 'The numbers in the picture are an example. Copy those on your own slip.',
    request: 'Please copy the marked values into the two fields.',
    purpose: 'Purpose – Namen plačila (the number in it)',
    purposeHint: 'The long number in “Namen plačila”. You can copy the whole line, too.',
    reference: 'Reference – Sklic',
    referenceHint: 'The slip calls it “Referenca prejemnika”; it begins with SI12.',
    submit: 'Send',
    sending: 'Checking the slip …',
    understoodAs: (numbers, count) => `We read the ${count === 1 ? 'number' : 'numbers'} ${numbers}.`,
    purposeMissing: 'Enter the number from the purpose.',
    purposeWithoutNumber: 'There is no long number in what you entered. Copy it from the purpose.',
    referenceMissing: 'Enter the reference.',
    referenceUnreadable: 'The reference is not complete. Copy all of it, for example SI12 1033842574531.',
    referenceMistyped:
      'There is a typing error in the reference: its last digit, the check digit, does not fit the others. Compare it with the slip.',
    notMatchedTitle: 'We find no payment slip with these two values',
    notMatchedText: 'Compare both values with the payment slip of your last bill and send them once more.',
    tooManyTitle: 'Too many attempts',
    tooManyText: (time) => `You can try again **at ${time}**. What you typed stays in the fields.`,
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
      'other-recipient': {
        title: 'This slip is for another recipient',
        text: 'Look for the slip of our last bill. You can also copy both values from it.',
      },
      'without-number': {
        title: 'The purpose of this slip has no long number',
        text: 'We know the metering point by it. Look for the slip of our last bill, or copy both values from it.',
      },
      'without-reference': {
        title: 'This slip has no valid reference',
        text: 'A metering point can’t be linked without it. Look for the slip of our last bill, or copy both values from it.',
      },
    },
  },
}
