import { z } from 'zod'
import type { Letter } from '../../platform/messages/letter.ts'
import { brand } from '../../platform/pages/brand.ts'

const { utility, portal } = brand

const content = z.object({
  pointNumber: z.string(),
  address: z.string(),
  /** ISO 8601. */
  firstDay: z.string(),
})

/** To whoever links a point that somebody else used before. */
export const pointTakenOverLetter: Letter<z.infer<typeof content>> = {
  name: 'point-taken-over',
  kind: 'account',
  content,
  write: {
    sl: ({ pointNumber, address, firstDay }, { day }) => ({
      subject: `Odjemno mesto ${pointNumber} je povezano z vašim uporabniškim računom`,
      paragraphs: [
        `Z vašim uporabniškim računom na portalu ${portal.name} ste povezali odjemno mesto, ki ga je prej uporabljal nekdo drug.`,
        `Vidite podatke od ${day(firstDay)} naprej in stanje vodomera, s katerim ste začeli. Prejšnji uporabnik vaših podatkov ne vidi in stanj ne more več vnašati.`,
      ],
      facts: [
        ['Št. odjemnega mesta', pointNumber],
        ['Naslov', address],
        ['V vaši uporabi od', day(firstDay)],
      ],
      closing: [
        `Če dan prevzema ni pravi ali tega odjemnega mesta ne uporabljate, nas pokličite na ${utility.phone} ali pišite na ${utility.email}.`,
      ],
      action: { label: 'Odprite odjemna mesta', path: '/odjemna-mesta' },
      reason: `To sporočilo ste prejeli, ker ste odjemno mesto povezali s svojim uporabniškim računom na portalu ${portal.name}.`,
    }),
    en: ({ pointNumber, address, firstDay }, { day }) => ({
      subject: `Metering point ${pointNumber} is linked to your account`,
      paragraphs: [
        `You linked a metering point to your account at ${portal.name} that somebody else used before.`,
        `You see its data from ${day(firstDay)} on, and the meter reading that you began with. Whoever used it before does not see your data and can no longer enter readings.`,
      ],
      facts: [
        ['Metering point', pointNumber],
        ['Address', address],
        ['Yours since', day(firstDay)],
      ],
      closing: [
        `If the day is not right, or you do not use this metering point, call us at ${utility.phone} or write to ${utility.email}.`,
      ],
      action: { label: 'Open your metering points', path: '/odjemna-mesta' },
      reason: `You received this message because you linked the metering point to your account on the portal ${portal.name}.`,
    }),
  },
}
