import type { Response } from 'express'
import { sendStored, StoredBytes } from './stored-bytes.ts'
import { z } from 'zod'
import type { ZodOpenApiResponseObject } from 'zod-openapi'

/** An answer that an operation may give: how the document describes it, and how it is sent. */
export interface Answer<Body> {
  readonly described: ZodOpenApiResponseObject
  /** The status is set already. */
  readonly send: (response: Response, body: Body) => void | Promise<void>
}

export type Answers = Readonly<Record<number, Answer<never>>>

/** What a handler returns: one of the answers that its operation names. */
export type Given<Named extends Answers> = {
  [Status in keyof Named]: Named[Status] extends Answer<infer Body>
    ? { readonly status: Status; readonly body: Body }
    : never
}[keyof Named]

/** An answer of a handler. */
export function answer<const Status extends number>(status: Status): { status: Status; body: undefined }
export function answer<const Status extends number, Body>(status: Status, body: Body): { status: Status; body: Body }
export function answer(status: number, body?: unknown) {
  return { status, body }
}

export const json = (schema: z.ZodType) => ({ 'application/json': { schema } })

export function jsonAnswer<Schema extends z.ZodType>(description: string, schema: Schema): Answer<z.output<Schema>> {
  return { described: { description, content: json(schema) }, send: (response, body) => void response.json(body) }
}

export function emptyAnswer(description: string): Answer<undefined> {
  return { described: { description }, send: (response) => void response.end() }
}

export const binary = z.string().meta({ format: 'binary' })
/** Under its own name, and as what any generator of clients knows. */
export const bytesAs = (type: string) => ({
  [type]: { schema: binary },
  'application/octet-stream': { schema: binary },
})
export const jpeg = bytesAs('image/jpeg')
export const jpegTypes = Object.keys(jpeg)

export function jpegAnswer(description: string): Answer<Buffer> {
  return {
    described: { description, content: jpeg },
    send: (response, body) => void response.type(response.req.accepts(jpegTypes) || 'image/jpeg').send(body),
  }
}

export interface SentFile {
  readonly name: string
  readonly body: string | Buffer | StoredBytes
}

export interface FileKind {
  readonly type: string
  /** What is said of a text's type beyond it, such as its charset; a file without is bytes. */
  readonly parameters?: string
  /** That names it, with an example. */
  readonly headers: z.ZodObject
}

/** To be saved under its name. */
export function fileAnswer(description: string, { type, parameters, headers }: FileKind): Answer<SentFile> {
  const content = parameters === undefined ? bytesAs(type) : { [type]: { schema: z.string() } }
  return {
    described: { description, headers, content },
    send: async (response, { name, body }) => {
      const asked =
        parameters === undefined ? response.req.accepts(Object.keys(content)) || type : `${type}; ${parameters}`
      response.attachment(name).set('Content-Type', asked)
      if (body instanceof StoredBytes) await sendStored(response, body)
      else response.send(body)
    },
  }
}

/** Written as it comes. Whatever is thrown before the first byte is answered as any other problem. */
export function streamedAnswer(
  described: ZodOpenApiResponseObject,
): Answer<(response: Response) => void | Promise<void>> {
  return { described, send: (response, write) => write(response) }
}
