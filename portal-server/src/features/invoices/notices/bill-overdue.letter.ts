import type { Letter } from '../../../platform/messages/letter.ts'
import { brand } from '../../../platform/pages/brand.ts'
import { actionOf, billFacts, billFactsSchema, reasonIn, type BillFacts } from './bill-facts.ts'

const { portal, utility } = brand

/** Some days after the last day to pay, once for a bill. It knows of no payment, which isn't the same as that there is none. */
export const billOverdueLetter: Letter<BillFacts> = {
  name: 'bill-overdue',
  kind: 'bill-overdue',
  content: billFactsSchema,
  write: {
    sl: (bill, wording) => ({
      subject: `Plačila računa ${bill.number} še nismo prejeli: ${wording.money(bill.openCents)}`,
      paragraphs: [
        `Zadnji dan za plačilo računa je bil ${wording.day(bill.dueOn)}, plačila pa v naših evidencah še ni. Morda je samo še na poti.`,
      ],
      facts: billFacts('sl', bill, wording),
      closing: [
        'Če ste račun že plačali, vam ni treba storiti ničesar. Če od plačila mine teden dni in je račun na portalu še odprt, nam pošljite potrdilo o plačilu.',
        `Če ga zdaj ne morete plačati ali se z njim ne strinjate, nam to povejte: ${utility.phone}, ${utility.email}.`,
      ],
      action: actionOf('sl', bill),
      reason: reasonIn.sl,
    }),
    en: (bill, wording) => ({
      subject: `We have not received a payment for bill ${bill.number} yet: ${wording.money(bill.openCents)}`,
      paragraphs: [
        `The last day to pay the bill was ${wording.day(bill.dueOn)}, and there is no payment in our records yet. It may just be on its way.`,
      ],
      facts: billFacts('en', bill, wording),
      closing: [
        'If you have paid the bill already, you need not do anything. If a week after you paid it is still open on the portal, please send us the proof of payment.',
        `If you cannot pay it now, or do not agree with it, please tell us: ${utility.phone}, ${utility.email}.`,
      ],
      action: actionOf('en', bill),
      reason: reasonIn.en,
    }),
  },
  writeShort: {
    sl: ({ number, openCents, dueOn }, { day, money }) =>
      `${portal.name}: plačila računa ${number}, ${money(openCents)}, z rokom ${day(dueOn)} še nismo prejeli. Če ste že plačali, sporočilo spreglejte.`,
    en: ({ number, openCents, dueOn }, { day, money }) =>
      `${portal.name}: no payment yet for bill ${number}, ${money(openCents)}, due on ${day(dueOn)}. If you have paid, please ignore this.`,
  },
}
