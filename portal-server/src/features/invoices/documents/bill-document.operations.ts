import type { Response } from 'express'
import { z } from 'zod'
import { forCustomers } from '../../../platform/actors/access.ts'
import { answer, binary, streamedAnswer } from '../../../platform/http/answers.ts'
import { notFound, operation } from '../../../platform/http/operation.ts'
import { requestLocale } from '../../../platform/http/request-locale.ts'
import type { BillDocumentService } from './bill-document.service.ts'

interface Rooms {
  readonly billDocuments: BillDocumentService
}

const tags = ['Bills']
const access = forCustomers('bills:read-own')
const params = z.object({ billId: z.uuid() })
const pdf = 'application/pdf'
const png = 'image/png'
/** As what any generator of clients knows, as well. */
const bytes = 'application/octet-stream'
const disposition = z.object({
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
      'A PDF for people (PDF/UA-1), archives (PDF/A-3a) and programs: the invoice of EN 16931 is in it as `factur-x.xml`, where the bill adds up. In the language of the request; what is open of the bill by now is what its payment code says.',
    ...{ access, params },
    answers: {
      200: streamedAnswer({
        description: 'The document',
        headers: disposition,
        content: { [pdf]: { schema: binary }, [bytes]: { schema: binary } },
      }),
    },
    problems: notFound,
    handle: async ({ billDocuments }: Rooms, { actor, params: { billId }, request }) => {
      const { number, body } = await billDocuments.getPdf(actor, billId, requestLocale(request))
      const type = request.accepts([pdf, bytes]) || pdf
      return answer(200, (response: Response) => sendFile(response, { name: `${number}.pdf`, type, body }))
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
      syntax: z
        .enum(['cii', 'ubl'])
        .default('cii')
        .meta({ description: 'Cross Industry Invoice of UN/CEFACT, or UBL 2.1 of OASIS' }),
    }),
    answers: {
      200: streamedAnswer({
        description: 'The invoice, or the credit note',
        headers: disposition,
        content: { 'application/xml': { schema: z.string() } },
      }),
    },
    problems: { ...notFound, 409: 'What came in of the bill does not add up to the cent' },
    handle: async ({ billDocuments }: Rooms, { actor, params: { billId }, query: { syntax } }) => {
      const { number, body } = await billDocuments.getElectronicInvoice(actor, billId, syntax)
      const type = 'application/xml; charset=utf-8'
      return answer(200, (response: Response) => sendFile(response, { name: `${number}.${syntax}.xml`, type, body }))
    },
  }),
  operation({
    method: 'get',
    path: '/bills/{billId}/payment-code',
    operationId: 'getPaymentCode',
    tags,
    summary: 'The UPN QR code by which what is open of the bill is paid',
    description:
      'A picture of 85 × 85 pixels, one for each module and the quiet zone around them: to be enlarged by whole multiples, without smoothing.',
    ...{ access, params },
    answers: {
      200: streamedAnswer({
        description: 'The code',
        headers: disposition,
        content: { [png]: { schema: binary }, [bytes]: { schema: binary } },
      }),
    },
    problems: { ...notFound, 409: 'Nothing is open, or the standard allows no code: `payment` of the bill says which' },
    handle: async ({ billDocuments }: Rooms, { actor, params: { billId }, request }) => {
      const { number, body } = await billDocuments.getPaymentCode(actor, billId)
      const type = request.accepts([png, bytes]) || png
      return answer(200, (response: Response) => sendFile(response, { name: `UPN-QR-${number}.png`, type, body }))
    },
  }),
]

interface SentFile {
  readonly name: string
  readonly type: string
  readonly body: string | Buffer
}

/** A bill's number may have whatever billing systems put there. */
function sendFile(response: Response, { name, type, body }: SentFile): void {
  response
    .attachment(name.replaceAll(/[^\p{L}\d._-]+/gu, '-'))
    .set('Content-Type', type)
    .send(body)
}
