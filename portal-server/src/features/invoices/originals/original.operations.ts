import { z } from 'zod'
import { forSystems } from '../../../platform/actors/access.ts'
import { answer, emptyAnswer, jsonAnswer } from '../../../platform/http/answers.ts'
import { operation } from '../../../platform/http/operation.ts'
import { bytesBody } from '../../../platform/http/request-bodies.ts'
import { keySchema } from '../../imports/field-types.ts'
import { mostBytes, originalListSchema, originalSchema, type OriginalKind } from './original.schema.ts'
import type { OriginalService } from './original.service.ts'

interface Rooms {
  readonly originals: OriginalService
}

const tags = ['Billing: in']
const access = forSystems(['invoices:write'])
const number = keySchema.meta({
  description: 'Of an invoice that was brought in, as it is printed; a “/” in it is written as `%2F`',
  example: '2026-10-0040098579',
})
const params = z.object({ number })
const missing = { 404: 'There is no invoice of this number, or nothing was brought in for it' }

interface Kind {
  readonly kind: OriginalKind
  readonly path: `/${string}`
  readonly put: { readonly operationId: string; readonly summary: string; readonly description: string }
  readonly remove: { readonly operationId: string; readonly summary: string }
  readonly type: string
  readonly refused: string
}

const kinds: readonly Kind[] = [
  {
    kind: 'pdf',
    path: '/invoices/{number}/document',
    put: {
      operationId: 'putInvoiceDocument',
      summary: 'Bring in an invoice’s document: the PDF that customers get of it',
      description:
        'At most 5 MB, kept byte for byte; without one, customers get a PDF that the portal makes. In place of an earlier one. The same bytes once more change nothing. What could do harm where customers open it is refused: scripts, forms of XFA, actions beyond links to the web, attachments but XML, encryption, and what cannot be read for certain.',
    },
    remove: { operationId: 'deleteInvoiceDocument', summary: 'Take an invoice’s document back' },
    type: 'application/pdf',
    refused: 'It is no PDF, or none that is handed on to customers: `errors` says why',
  },
  {
    kind: 'eslog',
    path: '/invoices/{number}/electronic-invoice',
    put: {
      operationId: 'putElectronicInvoice',
      summary: 'Bring in an invoice in eSLOG 2.0, for customers’ programs',
      description:
        'At most 5 MB of XML in UTF-8, kept byte for byte, signature and all. Its root is `Invoice` of `urn:eslog:2.00`, and its number (BT-1) is that of the address. In place of an earlier one. The same bytes once more change nothing. EN 16931 in CII and UBL, the portal makes of what the invoice’s line said.',
    },
    remove: { operationId: 'deleteElectronicInvoice', summary: 'Take an invoice in eSLOG back' },
    type: 'application/xml',
    refused: 'It is not well-formed, or no invoice in eSLOG 2.0 of this number: `errors` says why',
  },
]

export const originalOperations = [
  operation({
    method: 'get',
    path: '/invoices/{number}/originals',
    operationId: 'listOriginals',
    tags,
    summary: 'What was brought in of an invoice’s documents, with their digests',
    ...{ access, params },
    answers: { 200: jsonAnswer('At most one of each kind', originalListSchema) },
    problems: { 404: 'There is no invoice of this number' },
    handle: async ({ originals }: Rooms, { params }) => answer(200, await originals.list(params.number)),
  }),
  ...kinds.flatMap(({ kind, path, put, remove, type, refused }) => [
    operation({
      method: 'put',
      path,
      ...put,
      tags,
      ...{ access, params },
      body: bytesBody(type, mostBytes),
      answers: { 200: jsonAnswer('Stored, now or before', originalSchema) },
      problems: { ...missing, 422: refused },
      handle: async ({ originals }: Rooms, { actor, params, body }) =>
        answer(200, await originals.put(actor, params.number, kind, body)),
    }),
    operation({
      method: 'delete',
      path,
      ...remove,
      tags,
      ...{ access, params },
      answers: { 204: emptyAnswer('Taken back') },
      problems: missing,
      handle: async ({ originals }: Rooms, { actor, params }) => {
        await originals.remove(actor, params.number, kind)
        return answer(204)
      },
    }),
  ]),
]
