import { z } from 'zod'

// As patterns and not as functions, so that the OpenAPI document knows them too.
/** Line breaks and tabs aside: PostgreSQL takes no NUL, and nobody means the others. */
const withoutControlCharacters = /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/
const onOneLine = /^[^\u0000-\u001f\u007f\u2028\u2029]*$/
const withSomethingToSee = /[^\s\ufeff]/
/** Both in one, for the document: of two patterns, generators of clients make a value that may be anything. Nothing long is held against it. */
export const lineWithSomethingToSee =
  /^[^\u0000-\u001f\u007f\u2028\u2029]*[^\s\ufeff\u0000-\u001f\u007f][^\u0000-\u001f\u007f\u2028\u2029]*$/

/** What a customer writes in their own words, without blanks around it; the length is that of what is kept. */
export function freeTextSchema(maximum: number) {
  return z.string().trim().max(maximum).regex(withoutControlCharacters)
}

/** The same on one line. */
export function nameSchema(maximum: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(maximum)
    .regex(withSomethingToSee)
    .regex(onOneLine)
    .meta({
      override: ({ jsonSchema }) => {
        delete jsonSchema.allOf
        jsonSchema.pattern = lineWithSomethingToSee.source
      },
    })
}
