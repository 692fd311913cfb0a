import {
  isChosenByCustomer,
  noticeKindNames,
  noticeWays,
  type NoticeKindName,
} from '@moja-komunala/rules/notice-kinds.ts'
import { z } from 'zod'
import { growingEnum } from '../../platform/http/openapi-additions.ts'
import { instantSchema } from '../../platform/http/time.schema.ts'

const waySchema = z.enum(noticeWays)

/** By the clock on the utility's walls. */
const wallTimeSchema = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
  .meta({ example: '22:00' })

const quietHoursSchema = z
  .strictObject({ from: wallTimeSchema, until: wallTimeSchema.meta({ example: '07:00' }) })
  .refine(({ from, until }) => from !== until, { path: ['until'], params: { fault: 'not-allowed' } })
  .meta({ id: 'QuietHours', description: 'They may reach over midnight' })

export const noticeSettingsSchema = z
  .object({
    ways: z.array(waySchema).meta({ description: 'By which the utility sends at all' }),
    kinds: z.array(
      z
        .object({
          kind: growingEnum(noticeKindNames),
          chosenBy: growingEnum(['customer', 'account', 'law']).meta({
            description: 'Whether the customer chooses, or the safety of the account or the law does',
          }),
          usually: z.array(waySchema).meta({ description: 'The ways where nobody has chosen' }),
          wanted: z.array(waySchema).meta({ description: 'The ways as they are now' }),
        })
        .meta({ id: 'NoticeKind' }),
    ),
    quietHours: quietHoursSchema.nullable(),
    mail: z.object({
      isSetAside: z.boolean().meta({ description: 'The address leads to nobody: nothing is sent there' }),
    }),
    mobileNumber: z.object({
      state: z.enum(['none', 'not-mobile', 'unconfirmed', 'confirmed', 'unknown']).meta({
        description: 'not-mobile: no SMS reaches it; unknown: it could not be asked for just now',
      }),
      lastDigits: z.string().nullable().meta({ example: '567' }),
      isSetAside: z.boolean(),
      codeUntil: instantSchema.nullable().meta({ description: 'While a code is on its way to it' }),
      isAsked: z.boolean().meta({ description: 'The customer has said whether to give one, and is not asked again' }),
    }),
  })
  .meta({ id: 'NoticeSettings' })
export type NoticeSettingsView = z.infer<typeof noticeSettingsSchema>

const chosenKinds = noticeKindNames.filter(isChosenByCustomer)

export const chooseNoticesSchema = z
  .strictObject({
    choices: z
      .array(
        z.strictObject({
          kind: z.enum(chosenKinds as [NoticeKindName, ...NoticeKindName[]]),
          way: waySchema,
          isWanted: z.boolean(),
        }),
      )
      .min(1)
      .max(100),
  })
  .meta({ id: 'ChooseNotices' })

export const setQuietHoursSchema = z
  .strictObject({ quietHours: quietHoursSchema.nullable() })
  .meta({ id: 'SetQuietHours' })

export const confirmNumberSchema = z
  .strictObject({
    code: z
      .string()
      .regex(/^\d{6}$/)
      .meta({ example: '402817' }),
  })
  .meta({ id: 'ConfirmNumber' })
