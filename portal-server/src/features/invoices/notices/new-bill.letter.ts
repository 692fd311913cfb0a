import type { Letter } from '../../../platform/messages/letter.ts'
import { brand } from '../../../platform/pages/brand.ts'
import { actionOf, askIn, billFacts, billFactsSchema, kindIn, reasonIn, type BillFacts } from './bill-facts.ts'

const { portal } = brand

/** To whoever is linked to a point, when a bill of their time came in. */
export const newBillLetter: Letter<BillFacts> = {
  name: 'new-bill',
  kind: 'new-bill',
  content: billFactsSchema,
  write: {
    sl: (bill, wording) => {
      const { day, money } = wording
      const { kind, number, openCents, dueOn, totalCents } = bill
      const name = kindIn('sl', kind)
      const isCredit = kind === 'credit-note'
      return {
        subject: isCredit
          ? `Nov dobropis ${number}: ${money(-totalCents)} v vaše dobro`
          : openCents > 0
            ? `${name} ${number}: ${money(openCents)} do ${day(dueOn)}`
            : `${name} ${number}: ni treba plačati ničesar`,
        paragraphs: [
          isCredit
            ? 'Na portalu je nov dobropis. Zanj ni treba plačati ničesar: znesek poračunamo z vašimi računi.'
            : openCents > 0
              ? `Na portalu je nov račun. Plačate ga s kodo UPN QR ali s podatki, ki so ob njem.`
              : 'Na portalu je nov račun. V celoti ga pokrije znesek, ki ga že imate v dobrem.',
        ],
        facts: billFacts('sl', bill, wording),
        closing: [askIn.sl],
        action: actionOf('sl', bill),
        reason: reasonIn.sl,
      }
    },
    en: (bill, wording) => {
      const { day, money } = wording
      const { kind, number, openCents, dueOn, totalCents } = bill
      const name = kindIn('en', kind)
      const isCredit = kind === 'credit-note'
      return {
        subject: isCredit
          ? `New credit note ${number}: ${money(-totalCents)} in your favour`
          : openCents > 0
            ? `${name} ${number}: ${money(openCents)} by ${day(dueOn)}`
            : `${name} ${number}: nothing to pay`,
        paragraphs: [
          isCredit
            ? 'A new credit note is on the portal. There is nothing to pay for it: we settle the amount with your bills.'
            : openCents > 0
              ? 'A new bill is on the portal. You pay it by its UPN QR code, or by the details beside it.'
              : 'A new bill is on the portal. What you have in credit covers all of it.',
        ],
        facts: billFacts('en', bill, wording),
        closing: [askIn.en],
        action: actionOf('en', bill),
        reason: reasonIn.en,
      }
    },
  },
  writeShort: {
    sl: ({ kind, number, openCents, dueOn, totalCents }, { day, money }) => {
      if (kind === 'credit-note') return `${portal.name}: nov dobropis ${number}, ${money(-totalCents)} v vaše dobro.`
      return openCents > 0
        ? `${portal.name}: račun ${number}, ${money(openCents)} do ${day(dueOn)}.`
        : `${portal.name}: račun ${number}, ni treba plačati ničesar.`
    },
    en: ({ kind, number, openCents, dueOn, totalCents }, { day, money }) => {
      if (kind === 'credit-note')
        return `${portal.name}: new credit note ${number}, ${money(-totalCents)} in your favour.`
      return openCents > 0
        ? `${portal.name}: bill ${number}, ${money(openCents)} by ${day(dueOn)}.`
        : `${portal.name}: bill ${number}, nothing to pay.`
    },
  },
}
