import { z } from 'zod'
import type { Letter } from '../../platform/messages/letter.ts'
import { brand } from '../../platform/pages/brand.ts'

const { utility, portal } = brand

const content = z.object({
  pointNumber: z.string(),
  address: z.string(),
  /** The last day that was theirs, ISO 8601. */
  lastDay: z.string(),
})

/** To whoever is linked to a point that somebody else uses now, or nobody. */
export const occupancyEndedLetter: Letter<z.infer<typeof content>> = {
  name: 'occupancy-ended',
  kind: 'account',
  content,
  write: {
    sl: ({ pointNumber, address, lastDay }, { day }) => ({
      subject: `Odjemno mesto ${pointNumber} od zdaj ni več vaše`,
      paragraphs: [
        `Po naših podatkih ste odjemno mesto, ki je povezano z vašim uporabniškim računom na portalu ${portal.name}, uporabljali do vključno ${day(lastDay)}.`,
        'Stanj vodomerov zanj ne morete več vnašati. Podatke do tega dne še vedno vidite, novejših pa ne.',
      ],
      facts: [
        ['Št. odjemnega mesta', pointNumber],
        ['Naslov', address],
        ['Vaš zadnji dan', day(lastDay)],
      ],
      closing: [
        'Če odjemno mesto še uporabljate, na primer ker se je spremenilo samo ime na računu, ga povežite znova s podatki z nove položnice.',
        `Če mislite, da je to napaka, nas pokličite na ${utility.phone} ali pišite na ${utility.email}.`,
      ],
      action: { label: 'Odprite odjemna mesta', path: '/odjemna-mesta' },
      reason: `To sporočilo ste prejeli, ker je odjemno mesto povezano z vašim uporabniškim računom na portalu ${portal.name}.`,
    }),
    en: ({ pointNumber, address, lastDay }, { day }) => ({
      subject: `Metering point ${pointNumber} is no longer yours`,
      paragraphs: [
        `According to our data, ${day(lastDay)} was your last day at a metering point that is linked to your account at ${portal.name}.`,
        'You can no longer enter readings there. You still see the data up to that day, and nothing newer.',
      ],
      facts: [
        ['Metering point', pointNumber],
        ['Address', address],
        ['Your last day', day(lastDay)],
      ],
      closing: [
        'If you still use the metering point, for example because only the name on the bill has changed, link it again with the data on the new payment slip.',
        `If you think that this is a mistake, call us at ${utility.phone} or write to ${utility.email}.`,
      ],
      action: { label: 'Open your metering points', path: '/odjemna-mesta' },
      reason: `You received this message because the metering point is linked to your account on the portal ${portal.name}.`,
    }),
  },
}
