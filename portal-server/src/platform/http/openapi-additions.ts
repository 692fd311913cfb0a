import { z } from 'zod'
import type { ZodOpenApiOverride } from 'zod-openapi'

/*
 * What may be added within a version of the API. Clients that are generated from the document take it as it is written: many
 * refuse a member or a value that it doesn't name, in an answer that they asked for.
 */

/** Of answers and events. A body that a request brings is strict, and stays so. */
export const leaveAnswersOpen: ZodOpenApiOverride = ({ zodSchema, jsonSchema }) => {
  const { def } = zodSchema._zod
  if (def.type === 'object' && def.catchall === undefined) jsonSchema.additionalProperties = true
}

/** A list of values that grows: in the document it is text, with the values that are known so far. */
export function growingEnum<const Value extends string>(values: readonly Value[]) {
  return z.enum(values).meta({
    override: ({ jsonSchema }) => {
      // Asked once more for each name that the schema goes by.
      if (jsonSchema.enum === undefined) return
      Object.assign(jsonSchema, { 'x-extensible-enum': jsonSchema.enum })
      delete jsonSchema.enum
    },
  })
}
