import type { Words } from './words.sl.ts'

/** What is said about the leak test overnight in English. */
export const words: Words = {
  overnight: {
    title: 'Leak test overnight',
    of: (point) => `Leak test: ${point}`,
    toPoint: 'Back to the metering point',
    lead: 'You read the meter in the evening and in the morning, and nobody uses water in between. If the figures move, water is getting away somewhere.',
    private: 'What you enter stays on this device and goes nowhere.',
    noMeters: 'This metering point has no meter, so there can be no test.',
    steps: { evening: '1. In the evening', morning: '2. In the morning', result: '3. The result' },
    eveningList: {
      taps: 'Close all taps, the garden’s too. Washing machine and dishwasher rest until the morning, and so do watering and a water softener.',
      toilet: 'From now until the morning nobody flushes a toilet.',
      read: 'Read all figures on the meter: the black ones are cubic metres, the red ones litres.',
    },
    dials:
      'If the meter has small hands for litres, write down their figures in order, from the largest unit to the smallest.',
    meters: {
      cold: (serial) => `Cold water, meter ${serial}`,
      hot: (serial) => `Hot water, meter ${serial}`,
    },
    oneSuffices: 'It is enough to enter one meter.',
    black: 'Black figures',
    blackHint: 'Whole cubic metres: for example 1409.',
    red: 'Red figures',
    redHint: 'All of them, zeros too: for example 074.',
    blackFaults: {
      missing: 'Enter the black figures.',
      'not-digits': 'Enter figures only.',
      'too-many': 'This meter has fewer black figures. Enter the red ones in the other field.',
    },
    redFaults: {
      missing: 'Enter the red figures: without them a small leak cannot be seen.',
      'not-digits': 'Enter one to three figures.',
      'other-count': 'Enter as many red figures as in the evening.',
    },
    nothing: 'Enter the figures of at least one meter.',
    saveEvening: 'Keep the evening reading',
    later: 'In the morning, before anybody uses water, open this page and enter what the meter shows.',
    saved: 'The evening reading is kept on this device',
    savedAt: (day, time) => `Entered on ${day} at ${time}:`,
    savedText:
      'It stays without a network as well, and if you have to sign in again in the morning. If you sign out yourself, it is deleted.',
    notKept: 'This browser cannot keep the reading. Write it down on paper and do not close the page.',
    shown: (black, red) => `black **${black}**, red **${red}**`,
    notBefore: (time) => `Wait until ${time} at least. The longer the time, the more the result can be relied on.`,
    morningList: {
      before: 'Read the meter before anybody opens a tap or flushes a toilet.',
      used: 'If somebody did use water in the night, repeat the test the next evening.',
    },
    showResult: 'Show the result',
    faults: {
      'too-short': (time) =>
        `Fewer than 4 hours have passed since the evening reading. Read the meter again after ${time}.`,
      'too-long':
        'More than 14 hours have passed since the evening reading. That is no longer one night: begin again tonight.',
      'lower-in-the-morning': 'The morning reading is lower than the evening one. Compare both with the meter.',
    },
    faultTitle: 'No result yet',
    between: (fromDay, fromTime, toDay, toTime) => `From ${fromDay} at ${fromTime} to ${toDay} at ${toTime}:`,
    outcomes: {
      still: {
        title: 'The figures did not move',
        text: (unseen) =>
          `The test showed no leak that the meter would notice. Less than about **${unseen}** an hour the meter may not notice.`,
      },
      'too-little-to-say': {
        title: 'Too little to say anything',
        text: () =>
          'The last figure moved by one. It may have been about to move in the evening already. If you would like to know more, repeat the test.',
      },
      flowing: {
        title: 'Water flowed in the night',
        text: (litres, perHour, perMonth) =>
          `**${litres}** went through the meter, about **${perHour}** an hour. In a month that would be about **${perMonth}**.`,
      },
    },
    flowingMeans:
      'If really nobody used water in the night, machines and a water softener neither, there is most likely a leak.',
    next: 'What you can do',
    nextOf: {
      still: {
        toilet:
          'Put a few drops of food colouring into the toilet’s cistern. If the bowl is coloured after half an hour, the cistern leaks.',
        taps: 'Look whether anything drips: taps, the valve of the water heater, connections in the garden.',
      },
      flowing: {
        valve:
          'Close the main valve behind the meter and watch the meter. If it stops, the leak is in the house; if it runs on, it is before the valve, or the valve does not close fully.',
        toilet:
          'Put a few drops of food colouring into the toilet’s cistern. If the bowl is coloured after half an hour, the cistern leaks.',
        taps: 'Look at the valve of the water heater, at taps, connections in the garden and watering.',
        plumber: 'If you do not find the cause, call a plumber.',
      },
    },
    tell: 'Answer the question about unusual use',
    again: 'Begin again',
    askAgain: 'Would you like to begin again?',
    startOver: 'Both readings are deleted from this device.',
  },
}
