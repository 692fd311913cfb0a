import type { Words } from './words.sl.ts'

/** What is said about unusual use in English. */
export const words: Words = {
  unusualUse: {
    title: 'Unusual use',
    of: (point) => `Unusual use: ${point}`,
    toPoint: 'Back to the metering point',
    failed: 'The questions could not be loaded',
    notice: 'Was there anything special?',
    noticeText: (day) => `By the reading of **${day}** more water flowed than usual. Tell us what it was.`,
    toQuestion: 'To the question',
    none: 'At this metering point there is nothing we have to ask you about your consumption.',
    question: 'Was there anything special?',
    waters: { cold: 'of cold water', hot: 'of hot water', any: 'of water' },
    flowed: (water, readOn, sinceDay, perDay) =>
      `From ${sinceDay} to the reading of ${readOn} about **${perDay}** ${water} a day flowed.`,
    usual: (perDay, extra) =>
      `At yours it is usually about **${perDay}** a day. In this time that is about **${extra}** more.`,
    careful:
      'This is a question, not a finding. A pool, the garden, guests or somebody more at home: mostly it is something like that. From meter readings alone we do not know whether there is a leak.',
    asked: (day) => `We asked you on ${day}.`,
    what: 'What was it?',
    reasons: {
      pool: 'We filled a pool',
      garden: 'We watered the garden',
      guests: 'We had guests',
      'somebody-more': 'There are more of us at home than before',
      'leak-repaired': 'There was a leak, which is mended',
      misread: 'The meter was misread',
      unknown: 'We looked and found no cause',
      other: 'Something else',
    },
    choose: 'Choose what it was.',
    answer: 'Answer',
    cancel: 'Cancel',
    notStored: 'The answer is not stored',
    thanks: 'Thank you, we have noted it.',
    thanksText: 'We will remember the answer and not ask you about this again.',
    thanksUnknown: 'We will remember the answer. If you like, you can check for a leak overnight with your meter.',
    notSure: 'Check for a leak: read the meter in the evening and in the morning.',
    toTest: 'Leak test overnight',
    earlier: 'Earlier questions and answers',
    summary: (readOn, extra) => `Reading of ${readOn}, about ${extra} more than usual`,
    answered: (reason, day) => `Your answer: **${reason}** (${day})`,
    withdrawn: 'The question no longer holds: the reading was corrected.',
    change: 'Change the answer',
    how: 'How we come to ask',
    howText: {
      usual:
        'We compare your consumption with your own alone: what flows a day with the middle of the last twelve readings. Estimates do not count, and in summer we allow for more.',
      asked:
        'When by a new reading much more flowed than usual, we ask you once. With your answer the matter is closed.',
      kept: 'Question and answer are kept with their dates, so that you can show them later.',
    },
    write: 'Would you like to tell us more?',
  },
}
