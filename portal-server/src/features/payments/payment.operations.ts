import { forCustomers } from '../../platform/actors/access.ts'
import { answer, jsonAnswer } from '../../platform/http/answers.ts'
import { operation } from '../../platform/http/operation.ts'
import { balanceQuerySchema, balanceSchema, paymentListQuerySchema, paymentListSchema } from './payment.schema.ts'
import type { PaymentService } from './payment.service.ts'

interface Rooms {
  readonly payments: PaymentService
}

const tags = ['Bills']

export const paymentOperations = [
  operation({
    method: 'get',
    path: '/payments',
    operationId: 'listPayments',
    tags,
    summary: 'What came in for the account’s metering points, fifty at a time',
    description:
      'That of the time in which the caller used the point. A bill or a point that is not the caller’s has none.',
    access: forCustomers('payments:read-own'),
    query: paymentListQuerySchema,
    answers: { 200: jsonAnswer('The newest first', paymentListSchema) },
    handle: async ({ payments }: Rooms, { actor, query }) => answer(200, await payments.list(actor, query)),
  }),
  operation({
    method: 'get',
    path: '/balance',
    operationId: 'getBalance',
    tags,
    summary: 'What is still to be paid, over all of the account’s metering points and by point',
    access: forCustomers('bills:read-own', 'payments:read-own'),
    query: balanceQuerySchema,
    answers: { 200: jsonAnswer('Bills less payments', balanceSchema) },
    handle: async ({ payments }: Rooms, { actor, query }) => answer(200, await payments.getBalance(actor, query)),
  }),
]
