import { plural } from '../../i18n/plural.ts'
import type { Words } from './words.sl.ts'

const days = (count: number): string => plural('en', count, { one: `${count} day`, other: `${count} days` })

/** What the home page says in English. */
export const words: Words = {
  home: {
    title: 'Home',
    toDo: 'What there is to do',
    allDone: 'Everything is done',
    tasks: 'To do',
    points: 'Your metering points',
    more: 'Show more metering points',
    reading: {
      one: 'Meter reading',
      several: 'Meter readings',
      open: (daysLeft, lastDay) => `You have **${days(daysLeft)}** left, until **${lastDay}**.`,
      openLastDay: 'You have **only today** left, until midnight.',
      closed: (daysUntil, firstDay) =>
        `It opens ${daysUntil === 1 ? '**tomorrow**' : `in **${days(daysUntil)}**`}, on **${firstDay}**.`,
      progress: (handedIn, toRead) => `Entered: **${handedIn} of ${toRead}**.`,
      remote: 'We read it from afar: there is nothing for you to enter.',
      missing: 'No reading yet.',
      kinds: { cold: 'Cold water', hot: 'Hot water' },
      enter: 'Enter the reading',
      enterAll: 'Enter all readings',
    },
    bill: {
      one: 'Bill to pay',
      several: 'Bills to pay',
      none: 'Bills',
      nothingOpen: 'All bills are paid.',
      due: (day) => `Please pay it by **${day}**.`,
      dueToday: 'Please pay it **today**.',
      firstDue: (count, day) => `${count} bills; please pay the first by **${day}**.`,
      overdue: (day) => `It was due on **${day}**. If you have paid it, all is well.`,
      firstOverdue: (count, day) => `${count} bills; the first was due on **${day}**. If you have paid, all is well.`,
      credit: (amount) => `You have **${amount}** in credit.`,
      toPay: (amount, day) => `To pay: **${amount}** by ${day}`,
      wasToPay: (amount, day) => `To pay: **${amount}**, was due on ${day}`,
      open: 'Open the bill',
      openAll: 'Open the bills',
    },
    unusual: {
      title: 'More water than usual',
      text: (day, extra) => `**${extra}** more, by the reading of ${day}. Do you know why?`,
      short: 'More water was used than usual.',
      answer: 'Answer',
    },
    consumption: {
      title: 'Consumption',
      estimated: 'estimated',
      unknown: 'Your consumption isn’t known yet: it takes at least two readings.',
      chart: (from, to, least, most) => `Consumption by month, ${from} – ${to}: from ${least} to ${most} a month.`,
    },
    left: (day) => `Used by you until ${day}.`,
    closed: 'This metering point is closed.',
  },
}
