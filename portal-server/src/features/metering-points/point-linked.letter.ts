import { z } from 'zod'
import type { Letter } from '../../platform/messages/letter.ts'
import { brand } from '../../platform/pages/brand.ts'

const { utility, portal } = brand

const content = z.object({ pointNumber: z.string(), address: z.string() })

/** To whoever is linked to a point already, when somebody else is linked to it as well; never who it was. */
export const pointLinkedLetter: Letter<z.infer<typeof content>> = {
  name: 'point-linked',
  kind: 'account',
  content,
  write: {
    sl: ({ pointNumber, address }) => ({
      subject: `Vaše odjemno mesto ${pointNumber} je povezano še z enim uporabniškim računom`,
      paragraphs: [
        `Odjemno mesto, ki je povezano z vašim uporabniškim računom na portalu ${portal.name}, je od zdaj povezano še z enim.`,
        'To je mogoče samo s podatki s položnice zadnjega računa. Drugi uporabniški račun vidi podatke odjemnega mesta in stanja vodomerov ter jih lahko vnaša, vašega pa ne vidi.',
      ],
      facts: [
        ['Št. odjemnega mesta', pointNumber],
        ['Naslov', address],
      ],
      closing: [
        'Če je to kdo iz vašega gospodinjstva, vam ni treba storiti ničesar.',
        `Če povezave niste pričakovali, nas pokličite na ${utility.phone} ali pišite na ${utility.email}.`,
      ],
      action: { label: 'Odprite odjemna mesta', path: '/odjemna-mesta' },
      reason: `To sporočilo ste prejeli, ker je odjemno mesto povezano z vašim uporabniškim računom na portalu ${portal.name}.`,
    }),
    en: ({ pointNumber, address }) => ({
      subject: `Your metering point ${pointNumber} was linked to one more account`,
      paragraphs: [
        `A metering point that is linked to your account at ${portal.name} is now linked to one more account as well.`,
        'That takes the data on the payment slip of the last bill. The other account sees the metering point’s data and readings and can enter readings; it does not see your account.',
      ],
      facts: [
        ['Metering point', pointNumber],
        ['Address', address],
      ],
      closing: [
        'If this is somebody in your household, you need not do anything.',
        `If you did not expect it, call us at ${utility.phone} or write to ${utility.email}.`,
      ],
      action: { label: 'Open your metering points', path: '/odjemna-mesta' },
      reason: `You received this message because the metering point is linked to your account on the portal ${portal.name}.`,
    }),
  },
}
