import { z } from 'zod'
import { instantSchema } from '../../platform/http/time.schema.ts'
import { kindList } from './kinds.ts'

const rowSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).nullable())

/** A list for each kind of data; the archive's README says what each field is. */
export const ownDataSchema = z
  .object({
    madeAt: instantSchema,
    ...Object.fromEntries(kindList.map(([name]) => [name, z.array(rowSchema)])),
  })
  .meta({ id: 'OwnData' })
