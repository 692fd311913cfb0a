import { z } from 'zod'
import { forCustomers } from '../../platform/actors/access.ts'
import { answer, jsonAnswer } from '../../platform/http/answers.ts'
import { notFound, operation } from '../../platform/http/operation.ts'
import { billListQuerySchema, billListSchema, billSchema } from './bill.schema.ts'
import type { BillService } from './bill.service.ts'

interface Rooms {
  readonly bills: BillService
}

const tags = ['Bills']
const access = forCustomers('bills:read-own')

export const billOperations = [
  operation({
    method: 'get',
    path: '/bills',
    operationId: 'listBills',
    tags,
    summary: 'The bills of the account’s metering points, fifty at a time',
    description:
      'Those of the time in which the caller used the point. A point that is not the caller’s has none. Every page says in which years there are bills.',
    access,
    query: billListQuerySchema,
    answers: { 200: jsonAnswer('The newest first', billListSchema) },
    handle: async ({ bills }: Rooms, { actor, query }) => answer(200, await bills.list(actor, query)),
  }),
  operation({
    method: 'get',
    path: '/bills/{billId}',
    operationId: 'getBill',
    tags,
    summary: 'A bill with its lines, its VAT, the readings that it is built on, and the bills before and after it',
    access,
    params: z.object({ billId: z.uuid() }),
    answers: { 200: jsonAnswer('The bill', billSchema) },
    problems: notFound,
    handle: async ({ bills }: Rooms, { actor, params }) => answer(200, await bills.get(actor, params.billId)),
  }),
]
