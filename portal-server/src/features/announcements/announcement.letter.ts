import {
  announcementKinds,
  isRepeated,
  roundKinds,
  type AnnouncementKind,
} from '@moja-komunala/rules/announcement-deadlines.ts'
import type { NoticeKindName } from '@moja-komunala/rules/notice-kinds.ts'
import { z } from 'zod'
import type { Locale } from '../../platform/locale.ts'
import type { Letter, LetterText, Wording } from '../../platform/messages/letter.ts'
import { brand } from '../../platform/pages/brand.ts'
import { announcementPath } from './announcement-path.ts'
import { announcementTexts } from './announcement-texts.ts'

const { utility, portal } = brand

const wordsSchema = z.object({
  what: z.string(),
  cause: z.string().nullable(),
  whatToDo: z.string(),
  where: z.string(),
})

const saidSchema = z.object({
  kind: z.enum(announcementKinds),
  round: z.enum(roundKinds),
  code: z.string(),
  words: z.object({ sl: wordsSchema, en: wordsSchema }),
  /** All moments are ISO 8601. */
  startsAt: z.string(),
  expectedEnd: z.string().nullable(),
  revocationNote: z.object({ sl: z.string(), en: z.string() }).nullable(),
})
export type Said = z.infer<typeof saidSchema>

/** What it says is looked up when it is sent: a hundred thousand of them needn't say it each. */
export const announcementLetterSchema = z.object({ roundId: z.string(), said: saidSchema.nullable() })
export type AnnouncementContent = z.infer<typeof announcementLetterSchema>

/** What customers may choose not to get is its kind's affair. */
export const noticeKindOf: Readonly<Record<AnnouncementKind, NoticeKindName>> = {
  'restriction-of-use': 'water-safety',
  interruption: 'outage',
  'house-installation-cause': 'water-safety',
  'permitted-deviation': 'water-safety',
  news: 'supply-news',
}

interface RoundWords {
  readonly prefix: string
  readonly lead: string
}
const rounds: Readonly<Record<Locale, Readonly<Record<Said['round'], RoundWords>>>> = {
  sl: {
    first: { prefix: '', lead: '' },
    update: { prefix: 'Sprememba: ', lead: 'Obvestilo, ki smo vam ga poslali prej, se je spremenilo. Velja tole:' },
    repeat: { prefix: 'Še velja: ', lead: 'Obvestilo še velja. Znova vas obvestimo, ko ga prekličemo.' },
    revocation: {
      prefix: 'Preklicano: ',
      lead: 'Obvestilo, ki smo vam ga poslali prej, je preklicano in ne velja več.',
    },
  },
  en: {
    first: { prefix: '', lead: '' },
    update: { prefix: 'Changed: ', lead: 'The notice that we sent you before has changed. This is how it stands:' },
    repeat: { prefix: 'Still in force: ', lead: 'The notice is still in force. We will tell you when it is lifted.' },
    revocation: { prefix: 'Lifted: ', lead: 'The notice that we sent you before is lifted and no longer in force.' },
  },
}
const own: Readonly<Record<Locale, { action: string; questions: string; reason: string }>> = {
  sl: {
    action: 'Preberite obvestilo',
    questions: `Ob vprašanju nam pišite ali pokličite: ${utility.phone}, ${utility.email}.`,
    reason: `To sporočilo ste prejeli, ker zadeva odjemno mesto, ki je povezano z vašim uporabniškim računom na portalu ${portal.name}.`,
  },
  en: {
    action: 'Read the notice',
    questions: `Write or call if you have a question: ${utility.phone}, ${utility.email}.`,
    reason: `You received this message because it concerns a metering point linked to your account at ${portal.name}.`,
  },
}

function sayEnd({ kind, expectedEnd }: Said, locale: Locale, { moment }: Wording): string {
  const texts = announcementTexts[locale]
  if (expectedEnd !== null) return `${texts.expected} ${moment(expectedEnd)}`
  return isRepeated(kind) ? texts.untilRevoked : texts.unknownEnd
}

function write({ said }: AnnouncementContent, locale: Locale, say: Wording): LetterText {
  const { round, code, words, startsAt, revocationNote } = getSaid(said)
  const texts = announcementTexts[locale]
  const { what, cause, whatToDo, where } = words[locale]
  const { prefix, lead } = rounds[locale][round]
  const isRevoked = round === 'revocation'
  const toDo = isRevoked ? (revocationNote?.[locale] ?? '') : whatToDo
  return {
    subject: `${prefix}${what}`,
    paragraphs: [lead, ...toDo.split(/\n+/)].filter((text) => text.trim() !== ''),
    facts: [
      [texts.where, where] as const,
      ...(isRevoked
        ? []
        : [
            [texts.from, say.moment(startsAt)] as const,
            [texts.until, sayEnd(getSaid(said), locale, say)] as const,
            ...(cause === null ? [] : [[texts.cause, cause] as const]),
          ]),
    ],
    closing: [own[locale].questions],
    action: { label: own[locale].action, path: announcementPath(code) },
    reason: own[locale].reason,
  }
}

/** As much as fits: where it is stands on the page. */
function writeShort({ said }: AnnouncementContent, locale: Locale, say: Wording): string {
  const { round, words, startsAt } = getSaid(said)
  const texts = announcementTexts[locale]
  const { what } = words[locale]
  const headline = `${rounds[locale][round].prefix}${what}`
  if (round === 'revocation') return `${portal.name}: ${headline}.`
  const end = sayEnd(getSaid(said), locale, say)
  return `${portal.name}: ${headline}. ${texts.from} ${say.moment(startsAt)}. ${texts.until}: ${end}.`
}

/** @throws where it was written and never looked up */
function getSaid(said: Said | null): Said {
  if (!said) throw new Error('What the announcement says was not looked up.')
  return said
}

const letterOf = (name: string, kind: NoticeKindName): Letter<AnnouncementContent> => ({
  ...{ name, kind, content: announcementLetterSchema },
  write: { sl: (content, say) => write(content, 'sl', say), en: (content, say) => write(content, 'en', say) },
  writeShort: {
    sl: (content, say) => writeShort(content, 'sl', say),
    en: (content, say) => writeShort(content, 'en', say),
  },
})

export const outageLetter = letterOf('announcement-outage', 'outage')
export const waterSafetyLetter = letterOf('announcement-water-safety', 'water-safety')
export const supplyNewsLetter = letterOf('announcement-supply-news', 'supply-news')

export const letterOfKind = (kind: AnnouncementKind): Letter<AnnouncementContent> => {
  const noticeKind = noticeKindOf[kind]
  if (noticeKind === 'outage') return outageLetter
  return noticeKind === 'supply-news' ? supplyNewsLetter : waterSafetyLetter
}
