import { z } from 'zod'
import type { Letter } from '../../platform/messages/letter.ts'
import { brand } from '../../platform/pages/brand.ts'

const { utility, portal } = brand

const content = z.object({ pointNumber: z.string(), address: z.string() })

/** To whoever was linked to a point until the utility ended it. */
export const linkEndedLetter: Letter<z.infer<typeof content>> = {
  name: 'link-ended',
  kind: 'account',
  content,
  write: {
    sl: ({ pointNumber, address }) => ({
      subject: `Odjemno mesto ${pointNumber} ni več povezano z vašim uporabniškim računom`,
      paragraphs: [
        `Povezavo odjemnega mesta z vašim uporabniškim računom na portalu ${portal.name} smo prekinili. Njegovih podatkov ne vidite več.`,
      ],
      facts: [
        ['Št. odjemnega mesta', pointNumber],
        ['Naslov', address],
      ],
      closing: [
        'Če odjemno mesto uporabljate, ga lahko povežete znova s podatki s položnice zadnjega računa.',
        `Za razlog nas pokličite na ${utility.phone} ali pišite na ${utility.email}.`,
      ],
      action: { label: 'Odprite odjemna mesta', path: '/odjemna-mesta' },
      reason: `To sporočilo ste prejeli, ker je bilo odjemno mesto povezano z vašim uporabniškim računom na portalu ${portal.name}.`,
    }),
    en: ({ pointNumber, address }) => ({
      subject: `Metering point ${pointNumber} is no longer linked to your account`,
      paragraphs: [
        `We ended the link between the metering point and your account at ${portal.name}. You no longer see its data.`,
      ],
      facts: [
        ['Metering point', pointNumber],
        ['Address', address],
      ],
      closing: [
        'If you use the metering point, you can link it again with the data on the payment slip of the last bill.',
        `To ask why, call us at ${utility.phone} or write to ${utility.email}.`,
      ],
      action: { label: 'Open your metering points', path: '/odjemna-mesta' },
      reason: `You received this message because the metering point was linked to your account on the portal ${portal.name}.`,
    }),
  },
}
