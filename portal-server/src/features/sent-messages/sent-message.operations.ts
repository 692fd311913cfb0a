import { noticeWays } from '@moja-komunala/rules/notice-kinds.ts'
import { z } from 'zod'
import { forStaff } from '../../platform/actors/access.ts'
import { saying } from '../../platform/actors/acting.ts'
import { answer, emptyAnswer, jsonAnswer } from '../../platform/http/answers.ts'
import { notFound, operation } from '../../platform/http/operation.ts'
import type { AccountWays } from './account-ways.ts'
import {
  accountIdSchema,
  accountWaysSchema,
  listQuerySchema,
  messageDetailSchema,
  messageListSchema,
  reasonQuerySchema,
} from './sent-message.schema.ts'
import type { SentMessageService } from './sent-message.service.ts'

interface Rooms {
  readonly sentMessages: SentMessageService
  readonly accountWays: AccountWays
}

const tags = ['Messages']
const forReaders = forStaff('messages:read-as-staff')
const forWriters = forStaff('messages:write-as-staff')
const query = reasonQuerySchema
const ofMessage = z.object({ messageId: z.uuid() })

export const sentMessageOperations = [
  operation({
    method: 'get',
    path: '/messages',
    operationId: 'listMessages',
    tags,
    summary: 'What was written to customers, and what became of it; fifty at a time',
    description: 'Never what a message says, nor an address or a number.',
    access: forReaders,
    query: listQuerySchema,
    answers: { 200: jsonAnswer('The newest first', messageListSchema) },
    handle: async ({ sentMessages }: Rooms, { actor, query: { reason, ...filter } }) =>
      answer(200, await sentMessages.list(saying(actor, reason), filter)),
  }),
  operation({
    method: 'get',
    path: '/messages/{messageId}',
    operationId: 'getMessage',
    tags,
    summary: 'A message, and what was told of it: as it was told, and what it means',
    access: forReaders,
    ...{ params: ofMessage, query },
    answers: { 200: jsonAnswer('The message', messageDetailSchema) },
    problems: notFound,
    handle: async ({ sentMessages }: Rooms, { actor, params: { messageId }, query: { reason } }) =>
      answer(200, await sentMessages.get(saying(actor, reason), messageId)),
  }),
  operation({
    method: 'post',
    path: '/messages/{messageId}/resend',
    operationId: 'resendMessage',
    tags,
    summary: 'Send a message again that didn’t arrive',
    description:
      'It says what is so by now, and goes wherever its customer is written to by now. The same request with the same `Idempotency-Key` sends nothing more.',
    access: forWriters,
    ...{ params: ofMessage, query },
    headers: ['idempotency-key'],
    answers: { 202: jsonAnswer('It waits to be sent', messageDetailSchema) },
    problems: {
      ...notFound,
      409: 'It can’t be sent again: `obstacle` says why',
      422: 'The key was used for another message',
    },
    handle: async ({ sentMessages }: Rooms, { actor, params: { messageId }, query: { reason }, headers }) =>
      answer(202, await sentMessages.resend(saying(actor, reason), messageId, headers['idempotency-key'])),
  }),
  operation({
    method: 'get',
    path: '/accounts/{accountId}/ways',
    operationId: 'getAccountWays',
    tags,
    summary: 'Whether messages get to an account, by each way, and what it doesn’t get by it',
    access: forReaders,
    ...{ params: z.object({ accountId: accountIdSchema }), query },
    answers: { 200: jsonAnswer('Each way that is in use', accountWaysSchema) },
    problems: notFound,
    handle: async ({ accountWays }: Rooms, { actor, params: { accountId }, query: { reason } }) =>
      answer(200, await accountWays.get(saying(actor, reason), accountId)),
  }),
  operation({
    method: 'delete',
    path: '/accounts/{accountId}/ways/{way}/set-aside',
    operationId: 'liftSetAside',
    tags,
    summary: 'Write again to an address or a number that led to nobody: its customer says that it works now',
    description: 'Harmless to repeat. If it leads to nobody again, it is set aside again.',
    access: forWriters,
    ...{ params: z.object({ accountId: accountIdSchema, way: z.enum(noticeWays) }), query },
    answers: { 204: emptyAnswer('Nothing is set aside') },
    problems: notFound,
    handle: async ({ accountWays }: Rooms, { actor, params: { accountId, way }, query: { reason } }) => {
      await accountWays.lift(saying(actor, reason), accountId, way)
      return answer(204)
    },
  }),
]
