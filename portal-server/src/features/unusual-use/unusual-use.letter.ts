import { z } from 'zod'
import type { Letter } from '../../platform/messages/letter.ts'
import { brand } from '../../platform/pages/brand.ts'

const { portal, utility } = brand

export const askedUseSchema = z.object({
  unusualUseId: z.string(),
  pointId: z.string(),
  pointNumber: z.string(),
  address: z.string(),
  kind: z.enum(['cold', 'hot']),
  /** ISO 8601. */
  sinceDay: z.string(),
  readOn: z.string(),
  litresPerDay: z.number(),
  usualLitresPerDay: z.number(),
  extraM3: z.number(),
})
export type AskedUse = z.infer<typeof askedUseSchema>

/** To whoever uses a point where more water flowed than is usual: a question, and no verdict. */
export const unusualUseLetter: Letter<AskedUse> = {
  name: 'unusual-use',
  kind: 'unusual-use',
  content: askedUseSchema,
  write: {
    sl: (use, { day, volume }) => ({
      subject: `Je bilo pri vas kaj posebnega? Steklo je približno ${volume(use.extraM3)} vode več kot običajno`,
      paragraphs: [
        `Po stanju z dne ${day(use.readOn)} je steklo več vode kot običajno. Povejte nam, kaj je bilo.`,
        'To je vprašanje, ne ugotovitev. Bazen, vrt, gostje ali kdo več pri hiši: največkrat je za tem nekaj takega. Samo iz stanj vodomera ne vemo, ali kje pušča.',
      ],
      facts: [
        ['Od', day(use.sinceDay)],
        ['Do', day(use.readOn)],
        ['Na dan', `približno ${use.litresPerDay} l ${use.kind === 'cold' ? 'hladne vode' : 'tople vode'}`],
        ['Običajno na dan', `približno ${use.usualLitresPerDay} l`],
        ['Odjemno mesto', `${use.pointNumber}, ${use.address}`],
      ],
      closing: [
        'Odgovor si bomo zapomnili. Ob vprašanju je tudi preizkus, s katerim z vodomerom čez noč preverite, ali kje pušča.',
        `Če želite povedati več, nas pokličite ali nam pišite: ${utility.phone}, ${utility.email}.`,
      ],
      action: { label: 'Odgovorite', path: `/odjemna-mesta/${use.pointId}/nenavadna-poraba` },
      reason: `To sporočilo ste prejeli, ker je odjemno mesto povezano z vašim uporabniškim računom na portalu ${portal.name}.`,
    }),
    en: (use, { day, volume }) => ({
      subject: `Was there anything special? About ${volume(use.extraM3)} more water flowed than usual`,
      paragraphs: [
        `By the reading of ${day(use.readOn)} more water flowed than usual. Tell us what it was.`,
        'This is a question, not a finding. A pool, the garden, guests or somebody more at home: mostly it is something like that. Readings alone do not tell us whether there is a leak.',
      ],
      facts: [
        ['From', day(use.sinceDay)],
        ['To', day(use.readOn)],
        ['A day', `about ${use.litresPerDay} l of ${use.kind === 'cold' ? 'cold water' : 'hot water'}`],
        ['Usually a day', `about ${use.usualLitresPerDay} l`],
        ['Metering point', `${use.pointNumber}, ${use.address}`],
      ],
      closing: [
        'We remember the answer. Beside the question there is a test as well, by which you find out with the meter overnight whether there is a leak.',
        `Call or write if you would like to say more: ${utility.phone}, ${utility.email}.`,
      ],
      action: { label: 'Answer', path: `/odjemna-mesta/${use.pointId}/nenavadna-poraba` },
      reason: `You received this message because the metering point is linked to your account at ${portal.name}.`,
    }),
  },
  writeShort: {
    sl: ({ readOn, extraM3 }, { day, volume }) =>
      `${portal.name}: do ${day(readOn)} je steklo približno ${volume(extraM3)} vode več kot običajno. Je bilo pri vas kaj posebnega? Odgovorite na portalu.`,
    en: ({ readOn, extraM3 }, { day, volume }) =>
      `${portal.name}: by ${day(readOn)} about ${volume(extraM3)} more water flowed than usual. Was there anything special? Please answer on the portal.`,
  },
}
