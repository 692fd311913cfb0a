import type { Letter } from '../../../platform/messages/letter.ts'
import { brand } from '../../../platform/pages/brand.ts'
import { actionOf, askIn, billFacts, billFactsSchema, reasonIn, type BillFacts } from './bill-facts.ts'

const { portal } = brand

/** Some days before the last day to pay, while something is still open. */
export const billDueSoonLetter: Letter<BillFacts> = {
  name: 'bill-due-soon',
  kind: 'bill-due-soon',
  content: billFactsSchema,
  write: {
    sl: (bill, wording) => ({
      subject: `Rok plačila računa ${bill.number} je ${wording.day(bill.dueOn)}: ${wording.money(bill.openCents)}`,
      paragraphs: [
        `Račun je odprt, zadnji dan za plačilo je ${wording.day(bill.dueOn)}. Če ste ga že plačali, vam ni treba storiti ničesar: plačilo vidimo, ko nam ga sporoči banka.`,
      ],
      facts: billFacts('sl', bill, wording),
      closing: [askIn.sl],
      action: actionOf('sl', bill),
      reason: reasonIn.sl,
    }),
    en: (bill, wording) => ({
      subject: `Bill ${bill.number} is due on ${wording.day(bill.dueOn)}: ${wording.money(bill.openCents)}`,
      paragraphs: [
        `The bill is open, and the last day to pay is ${wording.day(bill.dueOn)}. If you have paid it already, you need not do anything: we see a payment once the bank tells us.`,
      ],
      facts: billFacts('en', bill, wording),
      closing: [askIn.en],
      action: actionOf('en', bill),
      reason: reasonIn.en,
    }),
  },
  writeShort: {
    sl: ({ number, openCents, dueOn }, { day, money }) =>
      `${portal.name}: račun ${number}, ${money(openCents)}, rok plačila ${day(dueOn)}. Če ste že plačali, sporočilo spreglejte.`,
    en: ({ number, openCents, dueOn }, { day, money }) =>
      `${portal.name}: bill ${number}, ${money(openCents)}, due on ${day(dueOn)}. If you have paid, please ignore this.`,
  },
}
