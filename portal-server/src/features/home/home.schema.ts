import { announcementKinds } from '@moja-komunala/rules/announcement-deadlines.ts'
import { z } from 'zod'
import { growingEnum } from '../../platform/http/openapi-additions.ts'
import { nameSchema } from '../../platform/http/text.schema.ts'
import { dateSchema, instantSchema } from '../../platform/http/time.schema.ts'
import { meterKindSchema } from '../consumption/history.schema.ts'
import { billStateSchema } from '../invoices/bill.schema.ts'
import { meteringPointSummarySchema } from '../metering-points/metering-point.schema.ts'
import { readingWindowSchema } from '../readings/reading.schema.ts'

const { id, number, name, address, closedOn, occupiedTo, isOver, metersToRead, metersHandedIn, handedIn } =
  meteringPointSummarySchema.shape

const litresSchema = z.int().min(0).meta({ example: 9300 })
const centsSchema = z.int().min(0).meta({ example: 4520 })

const recentConsumptionSchema = z
  .object({
    firstMonth: dateSchema.meta({ description: 'The first day of the first month', example: '2025-11-01' }),
    litres: z
      .array(litresSchema.nullable())
      .meta({ description: 'A year and this month, one after the other; null where nothing is known of a month' }),
    lastWhole: z
      .object({
        month: dateSchema.meta({ example: '2026-10-01' }),
        litres: litresSchema,
        isEstimated: z.boolean().meta({ description: 'Whether any of it rests on an estimate' }),
      })
      .nullable()
      .meta({ description: 'The last month of which each day is known' }),
  })
  .meta({ id: 'RecentConsumption', description: 'All water of the point, as getConsumption has it' })

const openBillSchema = z
  .object({
    id: z.uuid(),
    number: z.string().meta({ description: 'As it is printed', example: '2026-10-0040098579' }),
    state: billStateSchema,
    dueOn: dateSchema.meta({ description: 'The last day to pay' }),
    openCents: centsSchema.meta({ description: 'What is still to be paid of it' }),
  })
  .meta({ id: 'OpenBill' })

const pointAtHomeSchema = z
  .object({
    ...{ id, number, name, address, closedOn, occupiedTo, isOver, metersToRead, metersHandedIn, handedIn },
    consumption: recentConsumptionSchema
      .nullable()
      .meta({ description: 'Null where nothing is known of these months, and of a point that is over' }),
    openBills: z.array(openBillSchema).meta({ description: 'The one that is due first stands first' }),
    creditCents: centsSchema.meta({
      description: 'What was paid for no single bill, or beyond one, or given back, and lies there unused',
    }),
    unusualUse: z
      .array(z.object({ id: z.uuid(), kind: meterKindSchema, readOn: dateSchema, extraM3: z.int().min(1) }))
      .meta({ description: 'What was asked and waits for an answer, the newest first: see listUnusualUse' }),
  })
  .meta({ id: 'MeteringPointAtHome' })
export type PointAtHomeView = z.infer<typeof pointAtHomeSchema>

const inBothSchema = z.object({ sl: z.string(), en: z.string() }).meta({ id: 'InBothLanguages' })

const announcementAtHomeSchema = z
  .object({
    kind: growingEnum(announcementKinds),
    state: growingEnum(['sent', 'revoked']).meta({ description: '`revoked` for a day after it was' }),
    what: inBothSchema,
    where: inBothSchema,
    whatToDo: inBothSchema.meta({ description: 'Once it is revoked: what was said besides, or nothing' }),
    startsAt: instantSchema,
    expectedEnd: instantSchema.nullable(),
    page: z.string().meta({ description: 'Below the portal’s address', example: '/obvestila-o-vodi/k7m2p9xq' }),
  })
  .meta({ id: 'AnnouncementAtHome' })

/** What there is to do at each of an account's points. */
export const homeSchema = z
  .object({
    readingWindow: readingWindowSchema,
    meteringPoints: z.array(pointAtHomeSchema),
    announcements: z.array(announcementAtHomeSchema).meta({
      description: 'Of the utility, about any of the account’s points; the one that was sent last comes first',
    }),
    /** To be sent as `after` for the next page; null on the last one. */
    next: z.string().nullable(),
  })
  .meta({ id: 'Home' })
export type HomeView = z.infer<typeof homeSchema>

export const homeQuerySchema = z.object({
  after: nameSchema(105).optional().meta({ description: '`next` of the page before' }),
})
