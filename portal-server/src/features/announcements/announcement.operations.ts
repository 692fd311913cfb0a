import { z } from 'zod'
import { forSystemsAndStaff } from '../../platform/actors/access.ts'
import { saying } from '../../platform/actors/acting.ts'
import { answer, emptyAnswer, jsonAnswer } from '../../platform/http/answers.ts'
import { notFound, operation } from '../../platform/http/operation.ts'
import { jsonBody } from '../../platform/http/request-bodies.ts'
import {
  announcementDetailSchema,
  announcementListSchema,
  changeAnnouncementSchema,
  extendAnnouncementSchema,
  listQuerySchema,
  newAnnouncementSchema,
  previewSchema,
  reasonQuerySchema,
  revokeAnnouncementSchema,
  sendAnnouncementSchema,
} from './announcement.schema.ts'
import type { AnnouncementService } from './announcement.service.ts'

interface Rooms {
  readonly announcements: AnnouncementService
}

const tags = ['Announcements']
const params = z.object({ announcementId: z.uuid() })
const query = reasonQuerySchema
const forReaders = forSystemsAndStaff('announcements:read', 'announcements:read-as-staff')
const forWriters = forSystemsAndStaff('announcements:write', 'announcements:write-as-staff')
const unprocessable = { 422: 'A value is wrong, or missing: `errors` says which' } as const

export const announcementOperations = [
  operation({
    method: 'get',
    path: '/announcements',
    operationId: 'listAnnouncements',
    tags,
    summary: 'What was announced, and drafts; fifty at a time',
    access: forReaders,
    query: listQuerySchema,
    answers: { 200: jsonAnswer('The newest first', announcementListSchema) },
    handle: async ({ announcements }: Rooms, { actor, query: { reason, after } }) => {
      saying(actor, reason)
      return answer(200, await announcements.list(after))
    },
  }),
  operation({
    method: 'post',
    path: '/announcements',
    operationId: 'createAnnouncement',
    tags,
    summary: 'Enter a draft: nobody is told yet',
    description: 'The same request with the same `Idempotency-Key` answers the same draft.',
    access: forWriters,
    query,
    headers: ['idempotency-key'],
    body: jsonBody(newAnnouncementSchema),
    answers: { 201: jsonAnswer('The draft', announcementDetailSchema) },
    problems: unprocessable,
    handle: async ({ announcements }: Rooms, { actor, query: { reason }, headers, body }) =>
      answer(201, await announcements.create(saying(actor, reason), body, headers['idempotency-key'])),
  }),
  operation({
    method: 'get',
    path: '/announcements/{announcementId}',
    operationId: 'getAnnouncement',
    tags,
    summary: 'An announcement, the clock of each deadline, and each time that it went out',
    description: 'For whoever inspects what was done: what was sent is never deleted.',
    access: forReaders,
    ...{ params, query },
    answers: { 200: jsonAnswer('The announcement', announcementDetailSchema) },
    problems: notFound,
    handle: async ({ announcements }: Rooms, { actor, params: { announcementId }, query: { reason } }) => {
      saying(actor, reason)
      return answer(200, await announcements.get(announcementId))
    },
  }),
  operation({
    method: 'patch',
    path: '/announcements/{announcementId}',
    operationId: 'changeAnnouncement',
    tags,
    summary: 'Change a draft',
    access: forWriters,
    ...{ params, query },
    body: jsonBody(changeAnnouncementSchema),
    answers: { 200: jsonAnswer('The draft', announcementDetailSchema) },
    problems: { ...notFound, ...unprocessable, 409: 'It was sent, or somebody changed it meanwhile' },
    handle: async ({ announcements }: Rooms, { actor, params: { announcementId }, query: { reason }, body }) =>
      answer(200, await announcements.change(saying(actor, reason), announcementId, body)),
  }),
  operation({
    method: 'delete',
    path: '/announcements/{announcementId}',
    operationId: 'deleteAnnouncement',
    tags,
    summary: 'Drop a draft',
    description: 'What was sent stays: it can be revoked.',
    access: forWriters,
    ...{ params, query },
    answers: { 204: emptyAnswer('Dropped') },
    problems: { ...notFound, 409: 'It was sent' },
    handle: async ({ announcements }: Rooms, { actor, params: { announcementId }, query: { reason } }) => {
      await announcements.drop(saying(actor, reason), announcementId)
      return answer(204)
    },
  }),
  operation({
    method: 'get',
    path: '/announcements/{announcementId}/preview',
    operationId: 'previewAnnouncement',
    tags,
    summary: 'What would go out now in both languages, and to how many',
    description:
      'Counts accounts, and points that have none: whoever lives there must be told by other means. Whose the accounts are isn’t told.',
    access: forWriters,
    ...{ params, query },
    answers: { 200: jsonAnswer('The preview', previewSchema) },
    problems: notFound,
    handle: async ({ announcements }: Rooms, { actor, params: { announcementId }, query: { reason } }) =>
      answer(200, await announcements.preview(saying(actor, reason), announcementId)),
  }),
  operation({
    method: 'post',
    path: '/announcements/{announcementId}/send',
    operationId: 'sendAnnouncement',
    tags,
    summary: 'Tell everybody whom it concerns',
    description:
      'By mail and SMS, on the public page and in its feeds, and on the home page. Before all else that waits to be sent. Sent once more, nothing happens. A restriction of use is told again each day, and after two weeks each week, until it is revoked.',
    access: forWriters,
    ...{ params, query },
    body: jsonBody(sendAnnouncementSchema),
    answers: { 202: jsonAnswer('On its way', announcementDetailSchema) },
    problems: { ...notFound, ...unprocessable, 409: 'Somebody changed it meanwhile' },
    handle: async ({ announcements }: Rooms, { actor, params: { announcementId }, query: { reason }, body }) =>
      answer(202, await announcements.send(saying(actor, reason), announcementId, body.version)),
  }),
  operation({
    method: 'post',
    path: '/announcements/{announcementId}/extend',
    operationId: 'extendAnnouncement',
    tags,
    summary: 'Say that it lasts longer, or something else of it, and tell everybody',
    description: 'The same request with the same `Idempotency-Key` tells nobody again.',
    access: forWriters,
    ...{ params, query },
    headers: ['idempotency-key'],
    body: jsonBody(extendAnnouncementSchema),
    answers: { 202: jsonAnswer('On its way', announcementDetailSchema) },
    problems: { ...notFound, ...unprocessable, 409: 'It is not in force' },
    handle: async ({ announcements }: Rooms, { actor, params: { announcementId }, query: { reason }, headers, body }) =>
      answer(202, await announcements.extend(saying(actor, reason), announcementId, body, headers['idempotency-key'])),
  }),
  operation({
    method: 'post',
    path: '/announcements/{announcementId}/revoke',
    operationId: 'revokeAnnouncement',
    tags,
    summary: 'Say that it is no longer in force, to whoever was told that it was',
    description: 'Harmless to repeat. Whoever was told is told, wherever they live by now.',
    access: forWriters,
    ...{ params, query },
    body: jsonBody(revokeAnnouncementSchema),
    answers: { 202: jsonAnswer('On its way', announcementDetailSchema) },
    problems: { ...notFound, ...unprocessable, 409: 'It was never sent' },
    handle: async ({ announcements }: Rooms, { actor, params: { announcementId }, query: { reason }, body }) =>
      answer(202, await announcements.revoke(saying(actor, reason), announcementId, body.note)),
  }),
]
