import { z } from 'zod'
import type { Letter } from '../../platform/messages/letter.ts'
import { brand } from '../../platform/pages/brand.ts'

const { utility, portal } = brand

const content = z.object({ closesAt: z.iso.datetime() })

/** To whoever confirmed it: what happens when, and how it is undone. */
export const closingConfirmedLetter: Letter<z.infer<typeof content>> = {
  name: 'closing-confirmed',
  kind: 'account',
  content,
  reachesClosing: true,
  write: {
    sl: ({ closesAt }, say) => ({
      subject: `Vaš uporabniški račun bomo zaprli ${say.day(closesAt)}`,
      paragraphs: [
        `Potrdili ste, da želite zapreti uporabniški račun na portalu ${portal.name}. Odjavili smo vas na vseh napravah in programom odvzeli dostop.`,
        'Do dneva zaprtja si lahko premislite: prijavite se na portal in uporabniški račun ostane, kot je bil.',
      ],
      facts: [
        ['Zaprtje uporabniškega računa', say.moment(closesAt)],
        ['Izbrišemo', 'ime, e-naslov, telefonsko številko, geslo, povezave z odjemnimi mesti in fotografije'],
        ['Ostane brez vašega uporabniškega računa', 'oddana stanja in računi za vodo, ki jih moramo hraniti'],
      ],
      closing: [
        `Če tega niste potrdili vi, se takoj prijavite, zamenjajte geslo in nas pokličite na ${utility.phone}.`,
      ],
      action: { label: 'Prijavite se in obdržite uporabniški račun', path: '/moji-podatki' },
      reason: `To sporočilo ste prejeli, ker imate uporabniški račun na portalu ${portal.name}.`,
    }),
    en: ({ closesAt }, say) => ({
      subject: `We will close your account on ${say.day(closesAt)}`,
      paragraphs: [
        `You confirmed that you want to close your account at ${portal.name}. We signed you out on every device, and apps no longer have access.`,
        'You can change your mind until that day: sign in to the portal, and your account stays as it was.',
      ],
      facts: [
        ['The account closes', say.moment(closesAt)],
        ['We delete', 'name, e-mail address, phone number, password, links with metering points, and photos'],
        ['What stays, without your account', 'readings that you handed in, and water bills, which we must keep'],
      ],
      closing: [`If it was not you, sign in at once, change your password and call us at ${utility.phone}.`],
      action: { label: 'Sign in and keep the account', path: '/moji-podatki' },
      reason: `You received this message because you have an account at ${portal.name}.`,
    }),
  },
}
