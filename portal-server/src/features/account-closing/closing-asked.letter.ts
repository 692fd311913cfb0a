import { z } from 'zod'
import type { Letter } from '../../platform/messages/letter.ts'
import { brand } from '../../platform/pages/brand.ts'
import { closingPath } from './closing-path.ts'

const { utility, portal } = brand

const content = z.object({ key: z.string(), until: z.iso.datetime() })

/** To whoever asked to close the account: the link behind which they confirm it. */
export const closingAskedLetter: Letter<z.infer<typeof content>> = {
  name: 'closing-asked',
  kind: 'account',
  content,
  reachesClosing: true,
  write: {
    sl: ({ key, until }, say) => ({
      subject: 'Potrdite zaprtje uporabniškega računa',
      paragraphs: [
        `Na portalu ${portal.name} ste zahtevali, da zapremo vaš uporabniški račun. Zapremo ga šele, ko to potrdite.`,
        'Odprite spodnjo povezavo. Na strani še enkrat preberete, kaj bomo izbrisali in kaj ostane, in pritisnete gumb.',
      ],
      facts: [['Povezava velja do', say.moment(until)]],
      closing: [
        'Če uporabniškega računa ne želite zapreti, vam ni treba storiti ničesar.',
        `Če zaprtja niste zahtevali vi, zamenjajte geslo in nas pokličite na ${utility.phone}.`,
      ],
      action: { label: 'Potrdite zaprtje uporabniškega računa', path: closingPath(key, 'sl') },
      reason: `To sporočilo ste prejeli, ker je nekdo, prijavljen v vaš uporabniški račun na portalu ${portal.name}, zahteval njegovo zaprtje.`,
    }),
    en: ({ key, until }, say) => ({
      subject: 'Confirm that you close your account',
      paragraphs: [
        `At ${portal.name} you asked us to close your account. We close it only once you confirm.`,
        'Open the link below. The page says once more what we will delete and what stays, and there you press the button.',
      ],
      facts: [['The link works until', say.moment(until)]],
      closing: [
        'If you do not want to close your account, you need not do anything.',
        `If it was not you who asked, change your password and call us at ${utility.phone}.`,
      ],
      action: { label: 'Confirm closing the account', path: closingPath(key, 'en') },
      reason: `You received this message because somebody signed in to your account at ${portal.name} asked to close it.`,
    }),
  },
}
