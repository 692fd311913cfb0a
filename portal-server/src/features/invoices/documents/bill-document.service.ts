import { findSumFaults } from '@moja-komunala/rules/bill-sums.ts'
import type { Config } from '../../../config.ts'
import type { AccountActor } from '../../../platform/actors/actor.ts'
import { HttpProblem } from '../../../platform/http/problem.ts'
import type { Locale } from '../../../platform/locale.ts'
import type { StoredBytes } from '../../../platform/http/stored-bytes.ts'
import type { BillService } from '../bill.service.ts'
import type { OriginalService } from '../originals/original.service.ts'
import { makeCii } from './cii.ts'
import type { BillView, InvoiceSyntax } from '../bill.schema.ts'
import { sellerPaidAt, type Seller } from './seller.ts'
import { makeUbl } from './ubl.ts'
import { upnPng } from './upn-qr-picture.ts'
import { upnQrOf } from './upn-qr.ts'

export interface BillDocumentDependencies {
  /** Says whose a bill is. */
  readonly bills: BillService
  readonly originals: OriginalService
  readonly config: Pick<Config, 'paymentRecipient'>
}

export interface BillFile<Body> {
  /** Of the bill, as it is printed. */
  readonly number: string
  readonly body: Body
}

/** A bill as files, for people, for programs, for payment: as billing brought it in, and else made when it is asked for. */
export class BillDocumentService {
  readonly #bills: BillService
  readonly #originals: OriginalService
  readonly #seller: Seller

  constructor({ bills, originals, config }: BillDocumentDependencies) {
    this.#bills = bills
    this.#originals = originals
    this.#seller = sellerPaidAt(config.paymentRecipient)
  }

  /** @throws HttpProblem not-found */
  async getPdf(actor: AccountActor, billId: string, locale: Locale): Promise<BillFile<Buffer | StoredBytes>> {
    const bill = await this.#bills.get(actor, billId)
    const original = bill.documents.pdf === 'issued' ? await this.#originals.find(actor, billId, 'pdf') : undefined
    return { number: bill.number, body: original ?? (await this.#makePdf(bill, locale)) }
  }

  /** What draws documents, and takes ten megabytes, comes with the first of them. */
  async #makePdf(bill: BillView, locale: Locale): Promise<Buffer> {
    const { makeBillPdf } = await import('./bill-pdf.ts')
    return makeBillPdf(bill, this.#seller, locale)
  }

  /** @throws HttpProblem not-found, no-electronic-invoice */
  async getElectronicInvoice(
    actor: AccountActor,
    billId: string,
    syntax: InvoiceSyntax,
  ): Promise<BillFile<string | StoredBytes>> {
    const bill = await this.#bills.get(actor, billId)
    if (syntax === 'eslog') {
      const original = await this.#originals.find(actor, billId, 'eslog')
      if (!original) throw new HttpProblem('not-found')
      return { number: bill.number, body: original }
    }
    if (findSumFaults(bill).length > 0) throw new HttpProblem('no-electronic-invoice')
    const make = syntax === 'cii' ? makeCii : makeUbl
    return { number: bill.number, body: make(bill, this.#seller) }
  }

  /** @throws HttpProblem not-found, no-payment-code */
  async getPaymentCode(actor: AccountActor, billId: string, pixelsPerModule: number): Promise<BillFile<Buffer>> {
    const bill = await this.#bills.get(actor, billId)
    const code = upnQrOf(bill, this.#seller.recipient)
    if (code === undefined || 'faults' in code) throw new HttpProblem('no-payment-code')
    return { number: bill.number, body: upnPng(code.modules, pixelsPerModule) }
  }
}
