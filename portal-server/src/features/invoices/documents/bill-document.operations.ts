import { z } from 'zod'
import { forCustomers } from '../../../platform/actors/access.ts'
import { answer, fileAnswer } from '../../../platform/http/answers.ts'
import { notFound, operation } from '../../../platform/http/operation.ts'
import { requestLocale } from '../../../platform/http/request-locale.ts'
import { invoiceSyntaxes } from '../bill.schema.ts'
import type { BillDocumentService } from './bill-document.service.ts'

interface Rooms {
  readonly billDocuments: BillDocumentService
}

const tags = ['Bills']
const access = forCustomers('bills:read-own')
const params = z.object({ billId: z.uuid() })
const headers = z.object({
  'Content-Disposition': z.string().meta({ example: 'attachment; filename="2026-10-0040098579.pdf"' }),
})

export const billDocumentOperations = [
  operation({
    method: 'get',
    path: '/bills/{billId}/document',
    operationId: 'getBillDocument',
    tags,
    summary: 'The bill as a document, to read, print and keep',
    description:
      'As the utility issued it, where billing brought it in: `documents` of the bill says so, and `ETag` and `Repr-Digest` name its bytes. Else made here: a PDF for people (PDF/UA-1), archives (PDF/A-3a) and programs: the invoice of EN 16931 is in it as `factur-x.xml`, where the bill adds up. In the language of the request; what is open of the bill by now is what its payment code says.',
    ...{ access, params },
    answers: { 200: fileAnswer('The document', { type: 'application/pdf', headers }) },
    problems: notFound,
    handle: async ({ billDocuments }: Rooms, { actor, params: { billId }, request }) => {
      const { number, body } = await billDocuments.getPdf(actor, billId, requestLocale(request))
      return answer(200, { name: fileName(`${number}.pdf`), body })
    },
  }),
  operation({
    method: 'get',
    path: '/bills/{billId}/electronic-invoice',
    operationId: 'getElectronicInvoice',
    tags,
    summary: 'The bill as an invoice of EN 16931, for programs',
    ...{ access, params },
    query: z.object({
      syntax: z.enum(invoiceSyntaxes).default('cii').meta({
        description:
          'Cross Industry Invoice of UN/CEFACT or UBL 2.1 of OASIS, made of the bill; or eSLOG 2.0 as billing brought it in. `documents` of the bill says which there are',
      }),
    }),
    answers: {
      200: fileAnswer('The invoice, or the credit note', {
        type: 'application/xml',
        parameters: 'charset=utf-8',
        headers,
      }),
    },
    problems: {
      404: `${notFound[404]}; or there is no eSLOG of it`,
      409: 'What came in of the bill does not add up to the cent',
    },
    handle: async ({ billDocuments }: Rooms, { actor, params: { billId }, query: { syntax } }) => {
      const { number, body } = await billDocuments.getElectronicInvoice(actor, billId, syntax)
      return answer(200, { name: fileName(`${number}.${syntax}.xml`), body })
    },
  }),
  operation({
    method: 'get',
    path: '/bills/{billId}/payment-code',
    operationId: 'getPaymentCode',
    tags,
    summary: 'The UPN QR code by which what is open of the bill is paid',
    description:
      'A picture of 85 × 85 pixels, one for each module and the quiet zone around them: to be enlarged by whole multiples, without smoothing. Who saves it for a bank’s app asks for more pixels a module.',
    ...{ access, params },
    query: z.object({
      pixelsPerModule: z.coerce.number().int().min(1).max(16).default(1).meta({
        description: 'How large each module is drawn: with 8 the picture has 680 × 680 pixels',
      }),
    }),
    answers: { 200: fileAnswer('The code', { type: 'image/png', headers }) },
    problems: { ...notFound, 409: 'Nothing is open, or the standard allows no code: `payment` of the bill says which' },
    handle: async ({ billDocuments }: Rooms, { actor, params: { billId }, query: { pixelsPerModule } }) => {
      const { number, body } = await billDocuments.getPaymentCode(actor, billId, pixelsPerModule)
      return answer(200, { name: fileName(`UPN-QR-${number}.png`), body })
    },
  }),
]

/** A bill's number may have whatever billing systems put there. */
const fileName = (name: string): string => name.replaceAll(/[^\p{L}\d._-]+/gu, '-')
