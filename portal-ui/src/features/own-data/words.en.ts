import type { Words } from './words.sl.ts'

/** What is said about one's own data and about closing the account in English. */
export const words: Words = {
  ownData: {
    title: 'My data',
    failed: 'Not all of this page could be loaded',
    heldTitle: 'What we keep about you',
    held: {
      account: 'your account: name, e-mail address, phone number, ways to sign in, and the terms that you accepted',
      points: 'metering points linked to your account, meters, readings and consumption',
      readings: 'readings that you handed in, with notes and photos',
      bills: 'water bills and payments',
      messages: 'messages that we sent you, apps with access, and records of who did what with your account',
    },
    takeTitle: 'Download your data',
    takeText:
      'One ZIP file has all of this: CSV tables, a JSON file for apps, your photos, and an explanation of what each field means.',
    take: 'Download all data (ZIP)',
    takeJson: 'Download JSON alone',
    confirmText:
      'Before you download data or close the account, confirm it with your password. So nobody can do it whom you lend your device.',
    confirm: 'Confirm that it is you',
    closeTitle: 'Close your account',
    closeText:
      'You can close your account at any time. We send a link to your e-mail address, behind which you confirm it. Then you have 14 days to change your mind: it is enough to sign in.',
    goesTitle: 'We delete',
    goes: {
      person: 'name, e-mail address, phone number, password and all ways to sign in',
      links: 'links with metering points and your names for them',
      photos: 'photos of meters, and your notes on readings',
      messages: 'messages that we sent you, and the access of apps',
    },
    staysTitle: 'What stays, without a connection to you as a user of the portal',
    stays: {
      readings: 'meter readings that you handed in',
      records: 'records of what was done with a metering point',
      bills: 'water bills and payments; the name that they were issued to stays on them, as the law makes us keep them',
    },
    close: 'I want to close my account',
    closeQuestion: 'Do you want to close your account?',
    closeQuestionText: (email) =>
      `We send a link to ${email}, behind which you confirm it. Until you open it and press the button, your account stays open.`,
    closeConfirm: 'Send the link',
    notClosed: 'The link was not sent',
    askedTitle: 'Check your e-mail',
    askedText: (email) =>
      `We sent a link to ${email} for closing your account. It works for a day. If you change your mind, you need not do anything.`,
    staysNoticeTitle: 'Your account stays open',
    staysNotice: 'Because you signed in, we will not close your account. Everything is as it was.',
  },
}
