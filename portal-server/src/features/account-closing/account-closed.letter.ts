import { z } from 'zod'
import type { Letter } from '../../platform/messages/letter.ts'
import { brand } from '../../platform/pages/brand.ts'

const { utility, portal } = brand

const content = z.object({})

/** The last one, before the address is forgotten. */
export const accountClosedLetter: Letter<z.infer<typeof content>> = {
  name: 'account-closed',
  kind: 'account',
  content,
  reachesClosing: true,
  write: {
    sl: () => ({
      subject: 'Vaš uporabniški račun je zaprt',
      paragraphs: [
        `Kot ste želeli, zapiramo vaš uporabniški račun na portalu ${portal.name}. S tem sporočilom se poslavljamo; ko ga odpošljemo, izbrišemo tudi vaš e-naslov.`,
        'Oddana stanja in računi za vodo ostanejo pri nas brez vašega uporabniškega računa, ker jih moramo hraniti.',
      ],
      facts: [],
      closing: [
        'Če boste portal spet potrebovali, lahko kadar koli ustvarite nov uporabniški račun. Novih sporočil o tem ne bo.',
        `Za vodo, račune in odčitke smo vam še naprej na voljo na ${utility.phone} in ${utility.email}.`,
      ],
      action: { label: 'Odprite portal', path: '/' },
      reason: `To sporočilo ste prejeli, ker ste zaprli uporabniški račun na portalu ${portal.name}.`,
    }),
    en: () => ({
      subject: 'Your account is closed',
      paragraphs: [
        `As you wished, we are closing your account at ${portal.name}. This message is our goodbye; once it is sent, we delete your e-mail address as well.`,
        'Readings that you handed in, and water bills, stay with us without your account, because we must keep them.',
      ],
      facts: [],
      closing: [
        'If you need the portal again, you can create a new account at any time. There will be no more messages about this one.',
        `For water, bills and readings you can still reach us at ${utility.phone} and ${utility.email}.`,
      ],
      action: { label: 'Open the portal', path: '/' },
      reason: `You received this message because you closed your account at ${portal.name}.`,
    }),
  },
}
