import { z } from 'zod'
import { forSystemsAndStaff } from '../../platform/actors/access.ts'
import { saying } from '../../platform/actors/acting.ts'
import { answer, emptyAnswer, jsonAnswer } from '../../platform/http/answers.ts'
import { notFound, operation } from '../../platform/http/operation.ts'
import { jsonBody } from '../../platform/http/request-bodies.ts'
import { accountLinkListSchema, endLinkSchema, linkQuerySchema } from './link.schema.ts'
import type { LinkService } from './link.service.ts'

interface Rooms {
  readonly links: LinkService
}

const tags = ['Links']
const access = forSystemsAndStaff('links:write', 'links:write-as-staff')

export const linkOperations = [
  operation({
    method: 'get',
    path: '/links',
    operationId: 'listLinks',
    tags,
    summary: 'The accounts that a metering point is linked to; how many, and never whose they are',
    access,
    query: linkQuerySchema,
    answers: { 200: jsonAnswer('The oldest first', accountLinkListSchema) },
    handle: async ({ links }: Rooms, { actor, query }) =>
      answer(200, await links.list(saying(actor, query.reason), query.meteringPointNumber)),
  }),
  operation({
    method: 'post',
    path: '/links/{linkId}/end',
    operationId: 'endLink',
    tags,
    summary: 'End the link of a metering point with an account, which is told so by a letter',
    access,
    params: z.object({ linkId: z.uuid() }),
    body: jsonBody(endLinkSchema),
    answers: { 204: emptyAnswer('Ended') },
    problems: { ...notFound, 422: 'The reason is none of those' },
    handle: async ({ links }: Rooms, { actor, params, body }) => {
      await links.end(saying(actor, body.reason), params.linkId, body.reason)
      return answer(204)
    },
  }),
]
