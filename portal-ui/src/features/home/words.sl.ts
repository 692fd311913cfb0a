import { plural } from '../../i18n/plural.ts'

const days = (count: number): string =>
  plural('sl', count, { one: `${count} dan`, two: `${count} dneva`, other: `${count} dni` })

const bills = (count: number): string =>
  plural('sl', count, {
    one: `${count} račun`,
    two: `${count} računa`,
    few: `${count} računi`,
    other: `${count} računov`,
  })

/** What the home page says in Slovenian. */
export const words = {
  home: {
    title: 'Domov',
    toDo: 'Kaj je treba storiti',
    allDone: 'Vse je urejeno',
    tasks: 'Opravila',
    points: 'Vaša odjemna mesta',
    more: 'Pokažite več odjemnih mest',
    reading: {
      one: 'Stanje vodomera',
      several: 'Stanja vodomerov',
      open: (daysLeft: number, lastDay: string) => `Čas imate še **${days(daysLeft)}**, do vključno **${lastDay}**.`,
      openLastDay: 'Čas imate **samo še danes**, do polnoči.',
      closed: (daysUntil: number, firstDay: string) =>
        `Vpis se odpre **${daysUntil === 1 ? 'jutri' : `čez ${days(daysUntil)}`}**, **${firstDay}**.`,
      progress: (handedIn: number, toRead: number) => `Oddano: **${handedIn} od ${toRead}**.`,
      remote: 'Odčitavamo ga na daljavo: ničesar vam ni treba vpisovati.',
      missing: 'Stanje še ni oddano.',
      kinds: { cold: 'Hladna voda', hot: 'Topla voda' },
      enter: 'Vnesite stanje',
      enterAll: 'Vnesite vsa stanja',
    },
    bill: {
      one: 'Račun za plačilo',
      several: 'Računi za plačilo',
      none: 'Računi',
      nothingOpen: 'Vsi računi so plačani.',
      due: (day: string) => `Plačajte ga do **${day}**.`,
      dueToday: 'Plačajte ga **danes**.',
      firstDue: (count: number, day: string) => `${bills(count)}, prvega plačajte do **${day}**.`,
      overdue: (day: string) => `Rok je bil **${day}**. Če ste že plačali, je vse v redu.`,
      firstOverdue: (count: number, day: string) =>
        `${bills(count)}, rok za prvega je bil **${day}**. Če ste že plačali, je vse v redu.`,
      credit: (amount: string) => `V dobrem imate **${amount}**.`,
      toPay: (amount: string, day: string) => `Za plačilo: **${amount}**, do\u00a0${day}`,
      wasToPay: (amount: string, day: string) => `Za plačilo: **${amount}**, rok je bil ${day}`,
      open: 'Odprite račun',
      openAll: 'Odprite račune',
    },
    unusual: {
      title: 'Poraba, večja kot običajno',
      text: (day: string, extra: string) => `Za **${extra}** več, po odčitku ${day}. Veste, zakaj?`,
      short: 'Poraba je večja kot običajno.',
      answer: 'Odgovorite',
    },
    consumption: {
      title: 'Poraba',
      estimated: 'ocenjeno',
      unknown: 'Porabe še ne poznamo: zanjo sta potrebni vsaj dve odčitani stanji.',
      chart: (from: string, to: string, least: string, most: string) =>
        `Poraba po mesecih, ${from} – ${to}: od ${least} do ${most} na mesec.`,
    },
    left: (day: string) => `V vaši uporabi do ${day}.`,
    closed: 'To odjemno mesto je zaprto.',
  },
}

export type Words = typeof words
