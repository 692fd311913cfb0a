import { z } from 'zod'
import type { Letter } from '../../platform/messages/letter.ts'
import { brand } from '../../platform/pages/brand.ts'

const { utility, portal } = brand

const content = z.object({ undoneAt: z.iso.datetime() })

/** To whoever came back within the days of grace. */
export const closingUndoneLetter: Letter<z.infer<typeof content>> = {
  name: 'closing-undone',
  kind: 'account',
  content,
  reachesClosing: true,
  write: {
    sl: ({ undoneAt }, say) => ({
      subject: 'Vaš uporabniški račun ostane odprt',
      paragraphs: [
        `Prijavili ste se na portal ${portal.name}, zato vašega uporabniškega računa ne bomo zaprli. Vse je tako, kot je bilo. Programi, ki ste jim dovolili dostop, vas bodo zanj vprašali znova.`,
      ],
      facts: [['Prijava', say.moment(undoneAt)]],
      closing: [`Če se niste prijavili vi, zamenjajte geslo in nas pokličite na ${utility.phone}.`],
      action: { label: 'Odprite moje podatke', path: '/moji-podatki' },
      reason: `To sporočilo ste prejeli, ker ste pred tem zahtevali zaprtje uporabniškega računa na portalu ${portal.name}.`,
    }),
    en: ({ undoneAt }, say) => ({
      subject: 'Your account stays open',
      paragraphs: [
        `You signed in at ${portal.name}, so we will not close your account. Everything is as it was. Apps that you had given access will ask you for it again.`,
      ],
      facts: [['Signed in', say.moment(undoneAt)]],
      closing: [`If it was not you who signed in, change your password and call us at ${utility.phone}.`],
      action: { label: 'Open my data', path: '/moji-podatki' },
      reason: `You received this message because you had asked to close your account at ${portal.name}.`,
    }),
  },
}
