import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Request, Response } from 'express'
import { z } from 'zod'
import { forPagesJustSignedIn } from '../../platform/actors/access.ts'
import { answer, binary, json, streamedAnswer } from '../../platform/http/answers.ts'
import { operation } from '../../platform/http/operation.ts'
import { requestLocale } from '../../platform/http/request-locale.ts'
import { ownDataWords } from './own-data-files.ts'
import { ownDataSchema } from './own-data.schema.ts'
import type { OwnDataService } from './own-data.service.ts'

interface Rooms {
  readonly ownData: OwnDataService
}

const tags = ['Own data']
const access = forPagesJustSignedIn
const headers = z.object({
  'Content-Disposition': z.string().meta({ example: 'attachment; filename=moji-podatki.zip' }),
})
const problems = {
  403: 'The sign-in is older than ten minutes: getAccount says so beforehand',
  409: 'The account is staff’s, whose data an administrator hands out',
  429: { description: 'It was taken many times within an hour', isTemporary: true },
} as const
const everything =
  'What the portal and Keycloak hold of who is signed in, secrets left out: account, ways to sign in, sign-ins, programs, messages, ' +
  'metering points, meters, readings, photos, consumption, unusual use, bills and payments. Of a point only what is from the time in which they use it.'

/** With whoever has just signed in there is one. */
const grantOf = ({ session }: Request): string => session.keycloakGrant ?? ''

const nothing = [] as const
type Pieces = AsyncIterable<string | Uint8Array> | typeof nothing
/** For who asks for the head alone: nothing is put together, nor noted as taken. */
const isHeadAlone = ({ method }: Request): boolean => method === 'HEAD'

/** Cut off where it fails in between: half of it must not pass for all of it. */
const send =
  (type: string, name: string, pieces: Pieces) =>
  async (response: Response): Promise<void> => {
    response.attachment(name).set({ 'Content-Type': type, 'Cache-Control': 'no-store' })
    await pipeline(Readable.from(pieces), response)
  }

export const ownDataOperations = [
  operation({
    method: 'get',
    path: '/my-data',
    operationId: 'getOwnData',
    tags,
    summary: 'Everything that is held of the customer, as JSON',
    description: everything,
    access,
    answers: {
      200: streamedAnswer({
        description: 'All of it but the photos themselves',
        headers,
        content: json(ownDataSchema),
      }),
    },
    problems,
    handle: async ({ ownData }: Rooms, { actor, request }) => {
      const pieces = isHeadAlone(request) ? nothing : await ownData.writeJson(actor, grantOf(request))
      return answer(200, send('application/json', ownDataWords[requestLocale(request)].json, pieces))
    },
  }),
  operation({
    method: 'get',
    path: '/my-data.zip',
    operationId: 'getOwnDataArchive',
    tags,
    summary:
      'The same as one archive: JSON, a CSV for each kind of data, the photos, and a text that says what each field is',
    description: `${everything} Names of files and columns are in the language of the request.`,
    access,
    answers: {
      200: streamedAnswer({
        description: 'The archive',
        headers,
        content: { 'application/zip': { schema: binary }, 'application/octet-stream': { schema: binary } },
      }),
    },
    problems,
    handle: async ({ ownData }: Rooms, { actor, request }) => {
      const locale = requestLocale(request)
      const pieces = isHeadAlone(request) ? nothing : await ownData.writeArchive(actor, grantOf(request), locale)
      return answer(200, send('application/zip', ownDataWords[locale].archive, pieces))
    },
  }),
]
