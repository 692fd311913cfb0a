import type { NoticeKindName } from './notice-kinds.ts'

/** What a kind of notice is called, and when it comes: wherever customers choose, mute or look up what was sent to them. */
export const noticeWordsSl: Readonly<Record<NoticeKindName, { readonly name: string; readonly when: string }>> = {
  'reading-reminder': {
    name: 'Opomnik za stanje vodomera',
    when: 'Ko je čas za vnos stanja in ga od vas še nismo prejeli.',
  },
  'window-extended': {
    name: 'Podaljšan čas za vnos',
    when: 'Ko podaljšamo obdobje za vnos stanja in vašega vnosa še nimamo.',
  },
  'reading-received': {
    name: 'Potrdilo o vnosu stanja',
    when: 'Po vsakem vnosu. Za en sam vnos ga lahko izberete kar ob vnosu.',
  },
  'reading-corrected': {
    name: 'Popravljeno stanje',
    when: 'Ko stanje na vašem odjemnem mestu popravi nekdo drug.',
  },
  'reading-replaced': {
    name: 'Zavrnjeno stanje',
    when: 'Ko stanja ob obračunu ne moremo upoštevati. Povemo, zakaj.',
  },
  'unusual-use': { name: 'Nenavadna poraba', when: 'Ko porabite precej več vode kot običajno.' },
  'meter-exchange': { name: 'Menjava vodomera', when: 'Preden pridemo zamenjat vodomer.' },
  'new-bill': { name: 'Nov račun', when: 'Ko je račun na portalu.' },
  'bill-due-soon': { name: 'Rok plačila se izteka', when: 'Nekaj dni pred zadnjim dnem za plačilo.' },
  'bill-overdue': { name: 'Neplačan račun', when: 'Ko je rok za plačilo mimo.' },
  'payment-received': { name: 'Prejeto plačilo', when: 'Ko prejmemo vaše plačilo.' },
  'supply-news': { name: 'Dela na omrežju', when: 'Ko načrtujemo dela v vaši okolici.' },
  account: {
    name: 'Uporabniški račun',
    when: 'Ob spremembah uporabniškega računa in povezavah z odjemnimi mesti.',
  },
  'unknown-device': {
    name: 'Prijava z neznane naprave',
    when: 'Ko se nekdo prijavi v vaš uporabniški račun na novi napravi.',
  },
  outage: { name: 'Prekinitev dobave vode', when: 'Ko vode ne bo ali je ni.' },
  'water-safety': {
    name: 'Varnost pitne vode',
    when: 'Ko je treba vodo prekuhavati ali je ne smete piti, in ko to preneha.',
  },
}
