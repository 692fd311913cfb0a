import express, { type Request, type RequestHandler, type Response } from 'express'
import type { z } from 'zod'
import type { ZodOpenApiContentObject } from 'zod-openapi'
import { bytesAs, json } from './answers.ts'
import { HttpProblem } from './problem.ts'
import { parseBody } from './validation.ts'

/** What an operation takes in its body: how the document describes it, and how it is read. */
export interface RequestBody<Value> {
  readonly content: ZodOpenApiContentObject
  /** By status: what may be wrong with it, whatever it says. */
  readonly problems: Readonly<Record<number, string>>
  /** Called once it is clear that the caller may do this. */
  readonly read: (request: Request, response: Response) => Value | Promise<Value>
}

const parseJson = express.json({ limit: '16kb' })

/** Small JSON and nothing else. */
export function jsonBody<Schema extends z.ZodType>(schema: Schema): RequestBody<z.output<Schema>> {
  return {
    content: json(schema),
    problems: { 413: 'The body is too large', 415: 'The body is not JSON' },
    read: async (request, response) => {
      if (!request.is('application/json'))
        throw new HttpProblem('unsupported-media-type', {
          faults: [{ header: 'content-type', code: 'not-allowed', expected: 'application/json' }],
        })
      await parsed(parseJson, request, response)
      return parseBody(schema, request.body)
    },
  }
}

/**
 * Bytes as they are, held in memory.
 *
 * @param type under its own name, or as bytes of any kind
 */
export function bytesBody(type: string, mostBytes: number): RequestBody<Buffer> {
  const content = bytesAs(type)
  const types = Object.keys(content)
  const parse = express.raw({ type: types, limit: mostBytes, inflate: false })
  return {
    content,
    problems: { 413: `It is larger than ${mostBytes / 1_048_576} MB`, 415: `It is not sent as ${type}, or packed` },
    read: async (request, response) => {
      if (!request.is(types))
        throw new HttpProblem('unsupported-media-type', {
          faults: [{ header: 'content-type', code: 'not-allowed', expected: types.join(' | ') }],
        })
      await parsed(parse, request, response)
      return Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
    },
  }
}

/** Waits for one of Express's parsers, which puts what it read into `request.body`. */
export async function parsed(parser: RequestHandler, request: Request, response: Response): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    void parser(request, response, (error?: unknown) => (error === undefined ? resolve() : reject(error)))
  })
}
