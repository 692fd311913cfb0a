import { announcementKinds, roundKinds } from '@moja-komunala/rules/announcement-deadlines.ts'
import { z } from 'zod'
import { growingEnum } from '../../platform/http/openapi-additions.ts'
import { freeTextSchema, nameSchema } from '../../platform/http/text.schema.ts'
import { dateSchema, instantSchema, sentInstantSchema } from '../../platform/http/time.schema.ts'
import { keySchema } from '../imports/field-types.ts'

const kindSchema = z.enum(announcementKinds).meta({
  description: 'What the law calls it: by it follow the deadlines, and whether customers may choose not to be told',
})

const houseSchema = z
  .string()
  .trim()
  .regex(/^\d{1,5} ?[A-Za-zČčŠšŽžĆćĐđ]?$/)
  .meta({ description: 'A house number, such as 12a', example: '12a' })

const houseRangeSchema = z
  .strictObject({ from: houseSchema.optional(), to: houseSchema.optional(), side: z.enum(['even', 'odd']).optional() })
  .meta({ id: 'HouseRange', description: 'Both included. Without a letter a number means all of its houses: 12, 12a' })

const streetSchema = z
  .strictObject({
    street: nameSchema(200).meta({ example: 'Cesta 20. julija' }),
    town: nameSchema(100).optional().meta({
      description: 'By name, postcode or both, where several towns have a street of that name',
      example: '1410 Zagorje ob Savi',
    }),
    houses: z.array(houseRangeSchema).max(20).optional().meta({ description: 'All of them where there are none' }),
  })
  .meta({ id: 'StreetPart' })

export const areaSchema = z
  .strictObject({
    isEverywhere: z.boolean().default(false),
    supplyZoneIds: z.array(keySchema).max(100).default([]),
    streets: z.array(streetSchema).max(50).default([]),
    meteringPointNumbers: z.array(keySchema).max(400).default([]),
  })
  .meta({ id: 'AnnouncementArea', description: 'Every metering point that lies in any of it' })

const wordsSchema = z
  .strictObject({
    what: nameSchema(160).nullable().default(null).meta({ example: 'Prekinitev dobave vode' }),
    cause: nameSchema(400).nullable().default(null).meta({ example: 'Okvara na vodovodu' }),
    whatToDo: freeTextSchema(1500).nullable().default(null).meta({ example: 'Pripravite si zalogo vode.' }),
  })
  .meta({
    id: 'AnnouncementWords',
    description: 'Before it is sent there must be all of it; of news the cause may be missing',
  })
export type AnnouncementWords = z.infer<typeof wordsSchema>

export const textsSchema = z
  .strictObject({ sl: wordsSchema, en: wordsSchema })
  .meta({ id: 'AnnouncementTexts', description: 'In plain words, without anything that would sell something' })
export type AnnouncementTexts = z.infer<typeof textsSchema>

const startsAt = sentInstantSchema.meta({ description: 'From when it holds', example: '2026-11-28T08:00:00+01:00' })
const expectedEnd = sentInstantSchema.nullable().meta({
  description: 'Until when, as far as that is known. A restriction of use ends by its revocation alone',
  example: '2026-11-28T14:00:00+01:00',
})
const knownSince = sentInstantSchema.meta({
  description: 'When the utility learned of it: from then on its deadlines run',
  example: '2026-11-28T07:30:00+01:00',
})

export const newAnnouncementSchema = z
  .strictObject({
    kind: kindSchema,
    area: areaSchema,
    texts: textsSchema,
    ...{ startsAt, expectedEnd: expectedEnd.default(null), knownSince },
  })
  .meta({ id: 'NewAnnouncement' })
export type NewAnnouncement = z.infer<typeof newAnnouncementSchema>

const version = z.int().min(1).max(2_147_483_647).meta({ description: 'The one that was seen: another one is refused' })

export const changeAnnouncementSchema = z
  .strictObject({
    version,
    kind: kindSchema.optional(),
    area: areaSchema.optional(),
    texts: textsSchema.optional(),
    startsAt: startsAt.optional(),
    expectedEnd: expectedEnd.optional(),
    knownSince: knownSince.optional(),
  })
  .meta({ id: 'ChangeAnnouncement', description: 'What isn’t named stays as it is' })
export type ChangeAnnouncement = z.infer<typeof changeAnnouncementSchema>

export const sendAnnouncementSchema = z.strictObject({ version }).meta({ id: 'SendAnnouncement' })

export const extendAnnouncementSchema = z
  .strictObject({ expectedEnd: expectedEnd.optional(), texts: textsSchema.optional() })
  .meta({ id: 'ExtendAnnouncement', description: 'What isn’t named stays as it is' })
export type ExtendAnnouncement = z.infer<typeof extendAnnouncementSchema>

const noteSchema = z
  .strictObject({ sl: freeTextSchema(1000).min(1), en: freeTextSchema(1000).min(1) })
  .meta({ id: 'RevocationNote', description: 'What is said besides, such as to flush the pipes first' })
export type RevocationNote = z.infer<typeof noteSchema>

export const revokeAnnouncementSchema = z
  .strictObject({ note: noteSchema.nullable().default(null) })
  .meta({ id: 'RevokeAnnouncement' })

/** Why staff do it, as it stands in the audit. */
export const reasonQuerySchema = z.object({
  reason: z
    .enum(['breakdown', 'planned-work', 'water-quality', 'house-installation', 'inspection', 'other'])
    .optional()
    .meta({ description: 'Needed where staff ask' }),
})

export const listQuerySchema = reasonQuerySchema.extend({
  after: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional()
    .meta({ description: '`next` of the page before' }),
})

const count = z.int().min(0)
/** `over`: its end has passed, of what ends by itself. */
const stateSchema = z.enum(['draft', 'sent', 'over', 'revoked'])

/* As answers have it: what is added later is no fault. */

const shownAreaSchema = z
  .object({
    isEverywhere: z.boolean(),
    supplyZoneIds: z.array(z.string()),
    streets: z.array(
      z
        .object({
          street: z.string(),
          town: z.string().optional(),
          houses: z
            .array(
              z
                .object({
                  from: z.string().optional(),
                  to: z.string().optional(),
                  side: z.enum(['even', 'odd']).optional(),
                })
                .meta({ id: 'ShownHouseRange' }),
            )
            .optional(),
        })
        .meta({ id: 'ShownStreetPart' }),
    ),
    meteringPointNumbers: z.array(z.string()),
  })
  .meta({ id: 'ShownAnnouncementArea' })

const shownWordsSchema = z
  .object({ what: z.string().nullable(), cause: z.string().nullable(), whatToDo: z.string().nullable() })
  .meta({ id: 'ShownAnnouncementWords' })
const shownTextsSchema = z.object({ sl: shownWordsSchema, en: shownWordsSchema }).meta({ id: 'ShownAnnouncementTexts' })
const shownNoteSchema = z.object({ sl: z.string(), en: z.string() }).meta({ id: 'ShownRevocationNote' })

export const announcementSchema = z
  .object({
    id: z.uuid(),
    kind: growingEnum(announcementKinds),
    state: stateSchema,
    version: z.int().min(1),
    area: shownAreaSchema,
    texts: shownTextsSchema,
    startsAt: instantSchema,
    expectedEnd: instantSchema.nullable(),
    knownSince: instantSchema,
    revocationNote: shownNoteSchema.nullable(),
    pageUrl: z.string().meta({
      description: 'Of its public page, once it is sent',
      example: 'https://moja.komunala-zagorje.example/obvestila-o-vodi/k7m2p9xq',
    }),
    isListed: z.boolean().meta({
      description: 'Whether the public page and the feeds list it: not what concerns one house alone, or single points',
    }),
    createdAt: instantSchema,
    sentAt: instantSchema.nullable(),
    revokedAt: instantSchema.nullable(),
  })
  .meta({ id: 'Announcement' })
export type AnnouncementView = z.infer<typeof announcementSchema>

const deadlineSchema = z
  .object({
    what: z.enum(['first', 'repeat']),
    day: dateSchema.nullable().meta({ description: 'The day that a repeat is for' }),
    dueAt: instantSchema,
    metAt: instantSchema
      .nullable()
      .meta({ description: 'When the last one was handed over; null while some still wait' }),
    missedByMinutes: count.meta({ description: 'Still growing while it isn’t met; 0 where it wasn’t missed' }),
  })
  .meta({ id: 'AnnouncementDeadline' })

const roundSchema = z
  .object({
    number: z.int().min(1),
    kind: growingEnum(roundKinds),
    day: dateSchema.nullable(),
    startedAt: instantSchema,
    writtenAt: instantSchema
      .nullable()
      .meta({ description: 'When the last letter was written; null while it is under way' }),
    accounts: count,
    points: count,
    pointsWithoutAccount: count.meta({ description: 'Whom only letters, the radio and the like reach' }),
    reached: count.meta({ description: 'Accounts of which a message was handed over, by whichever way' }),
    waiting: count,
    unreached: count.meta({ description: 'Accounts that no message leads to' }),
    lastHandedOverAt: instantSchema.nullable(),
  })
  .meta({ id: 'AnnouncementRound' })

const deedSchema = z
  .object({
    at: instantSchema,
    deed: growingEnum(['created', 'changed', 'sent', 'extended', 'revoked']),
    actor: z.enum(['system', 'staff']),
    clientId: z.string(),
    actorId: z.string().meta({ description: 'Keycloak’s id of the member of staff, or of the program’s own account' }),
    reason: z.string().nullable(),
  })
  .meta({ id: 'AnnouncementDeed' })

/** With all that an inspector asks for. */
export const announcementDetailSchema = announcementSchema
  .extend({
    deadlines: z.array(deadlineSchema).meta({ description: 'Those there were until now, and the next one' }),
    rounds: z.array(roundSchema).meta({ description: 'Each time that it went out, the first one first' }),
    deeds: z.array(deedSchema),
  })
  .meta({ id: 'AnnouncementDetail' })
export type AnnouncementDetailView = z.infer<typeof announcementDetailSchema>

export const announcementListSchema = z
  .object({
    announcements: z.array(announcementSchema),
    next: z.string().nullable().meta({ description: 'To be sent as `after` for the next page; null on the last one' }),
  })
  .meta({ id: 'AnnouncementList' })

const smsPreviewSchema = z.object({
  text: z.string(),
  alphabet: z.enum(['gsm-7', 'ucs-2']),
  length: count,
  parts: z.int().min(1).meta({ description: 'How many SMS it is' }),
})

export const previewSchema = z
  .object({
    version: z.int().min(1),
    isComplete: z.boolean().meta({ description: 'Whether it can be sent; else `missing` says what is missing' }),
    missing: z.array(
      z.string().meta({ description: 'RFC 6901, into the announcement', example: '/texts/en/whatToDo' }),
    ),
    accounts: count,
    points: count,
    pointsWithoutAccount: count,
    streets: z
      .array(z.object({ street: z.string(), points: count }))
      .meta({ description: 'Each street of the area in its order: 0 points may be a slip of the pen' }),
    letters: z
      .array(
        z.object({
          language: z.enum(['sl', 'en']),
          mail: z.object({ subject: z.string(), text: z.string(), html: z.string() }),
          sms: smsPreviewSchema,
        }),
      )
      .meta({ description: 'As they will go out; empty while something is missing' }),
  })
  .meta({ id: 'AnnouncementPreview' })
export type PreviewView = z.infer<typeof previewSchema>
