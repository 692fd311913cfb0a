import { z } from 'zod'
import { instantSchema } from '../../platform/http/time.schema.ts'
import { kindList } from './kinds.ts'

/** Texts, numbers, yes or no, or null. Not every generator of clients has a type for that. */
const rowSchema = z.record(z.string(), z.unknown())

/** A list for each kind of data; the archive's README says what each field is. */
export const ownDataSchema = z
  .object({
    madeAt: instantSchema,
    ...Object.fromEntries(kindList.map(([name]) => [name, z.array(rowSchema)])),
  })
  .meta({ id: 'OwnData' })
