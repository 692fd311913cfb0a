import type { Bill } from '@moja-komunala/rules/bill.ts'
import { asXmlDocument, branch, leaf, type Xml } from '../../../platform/documents/xml.ts'
import {
  asElectronicInvoice,
  splitTown,
  type ElectronicInvoice,
  type ElectronicLine,
  type VatCategory,
} from './e-invoice.ts'
import type { Seller } from './seller.ts'

const ubl = 'urn:oasis:names:specification:ubl:schema:xsd'
const namespacesOf = (document: 'Invoice' | 'CreditNote') => ({
  xmlns: `${ubl}:${document}-2`,
  'xmlns:cac': `${ubl}:CommonAggregateComponents-2`,
  'xmlns:cbc': `${ubl}:CommonBasicComponents-2`,
})

/**
 * The bill as an invoice for programs: EN 16931 in the syntax UBL 2.1, where a credit note is a document of its own.
 *
 * @param bill whose sums add up: rules/bill-sums.ts
 */
export function makeUbl(bill: Bill, seller: Seller): string {
  const invoice = asElectronicInvoice(bill)
  const { isCreditNote } = invoice
  const document = isCreditNote ? 'CreditNote' : 'Invoice'
  const children = [
    // BT-24, BT-1, BT-2, BT-9, BT-3, BT-5
    leaf('cbc:CustomizationID', 'urn:cen.eu:en16931:2017'),
    leaf('cbc:ID', bill.number),
    leaf('cbc:IssueDate', bill.issuedOn),
    isCreditNote ? undefined : leaf('cbc:DueDate', bill.dueOn),
    leaf(isCreditNote ? 'cbc:CreditNoteTypeCode' : 'cbc:InvoiceTypeCode', invoice.typeCode),
    leaf('cbc:DocumentCurrencyCode', 'EUR'),
    // BT-73, BT-74
    period(bill.periodFrom, bill.periodTo),
    // BT-25
    ...bill.precedingNumbers.map((number) =>
      branch('cac:BillingReference', [branch('cac:InvoiceDocumentReference', [leaf('cbc:ID', number)])]),
    ),
    // BT-18: what is billed is a metering point
    branch('cac:AdditionalDocumentReference', [
      leaf('cbc:ID', bill.meteringPointNumber),
      leaf('cbc:DocumentTypeCode', '130'),
    ]),
    sellerOf(seller),
    buyerOf(bill),
    // BT-72
    branch('cac:Delivery', [leaf('cbc:ActualDeliveryDate', bill.periodTo)]),
    paymentMeansOf(bill, seller, isCreditNote),
    vatOf(invoice),
    totalsOf(invoice),
    ...invoice.lines.map((line) => lineOf(line, isCreditNote)),
  ]
  return asXmlDocument(branch(document, children, namespacesOf(document)))
}

const euros = (name: string, amount: string): Xml => leaf(name, amount, { currencyID: 'EUR' })

const vatScheme = branch('cac:TaxScheme', [leaf('cbc:ID', 'VAT')])

const period = (from: string, to: string): Xml =>
  branch('cac:InvoicePeriod', [leaf('cbc:StartDate', from), leaf('cbc:EndDate', to)])

const taxOf = (name: string, category: VatCategory, rate: string): Xml =>
  branch(name, [leaf('cbc:ID', category), leaf('cbc:Percent', rate), vatScheme])

function addressOf(street: string, place: string): Xml {
  const { code, town } = splitTown(place)
  return branch('cac:PostalAddress', [
    street === '' ? undefined : leaf('cbc:StreetName', street),
    leaf('cbc:CityName', town),
    code === undefined ? undefined : leaf('cbc:PostalZone', code),
    branch('cac:Country', [leaf('cbc:IdentificationCode', 'SI')]),
  ])
}

/** BG-4: BG-5, BT-31, BT-27, BG-6 */
const sellerOf = ({ legalName, street, town, vatId, phone, email }: Seller): Xml =>
  branch('cac:AccountingSupplierParty', [
    branch('cac:Party', [
      addressOf(street, town),
      branch('cac:PartyTaxScheme', [leaf('cbc:CompanyID', vatId), vatScheme]),
      branch('cac:PartyLegalEntity', [leaf('cbc:RegistrationName', legalName)]),
      branch('cac:Contact', [leaf('cbc:Telephone', phone), leaf('cbc:ElectronicMail', email)]),
    ]),
  ])

/** BG-7: BG-8, BT-44 */
const buyerOf = ({ buyer }: Bill): Xml =>
  branch('cac:AccountingCustomerParty', [
    branch('cac:Party', [
      addressOf(buyer.street, buyer.town),
      branch('cac:PartyLegalEntity', [leaf('cbc:RegistrationName', buyer.name)]),
    ]),
  ])

/** BG-16: by a SEPA credit transfer (58) with BT-83 to BT-84. A credit note has its last day here. */
const paymentMeansOf = (bill: Bill, { recipient }: Seller, isCreditNote: boolean): Xml =>
  branch('cac:PaymentMeans', [
    leaf('cbc:PaymentMeansCode', '58'),
    isCreditNote ? leaf('cbc:PaymentDueDate', bill.dueOn) : undefined,
    leaf('cbc:PaymentID', bill.reference),
    branch('cac:PayeeFinancialAccount', [leaf('cbc:ID', recipient.iban), leaf('cbc:Name', recipient.name)]),
  ])

/** BT-110 and BG-23 */
const vatOf = ({ vat, vatTotal }: ElectronicInvoice): Xml =>
  branch('cac:TaxTotal', [
    euros('cbc:TaxAmount', vatTotal),
    ...vat.map(({ rate, category, base, vat: amount }) =>
      branch('cac:TaxSubtotal', [
        euros('cbc:TaxableAmount', base),
        euros('cbc:TaxAmount', amount),
        taxOf('cac:TaxCategory', category, rate),
      ]),
    ),
  ])

/** BG-22: BT-106, BT-109, BT-112, BT-113, BT-115 */
const totalsOf = ({ net, total, paid, due }: ElectronicInvoice): Xml =>
  branch('cac:LegalMonetaryTotal', [
    euros('cbc:LineExtensionAmount', net),
    euros('cbc:TaxExclusiveAmount', net),
    euros('cbc:TaxInclusiveAmount', total),
    euros('cbc:PrepaidAmount', paid),
    euros('cbc:PayableAmount', due),
  ])

/** BG-25 */
function lineOf(line: ElectronicLine, isCreditNote: boolean): Xml {
  const { id, quantity, unitCode, net, name, category, rate, attributes, price, priceQuantity } = line
  return branch(isCreditNote ? 'cac:CreditNoteLine' : 'cac:InvoiceLine', [
    leaf('cbc:ID', id),
    leaf(isCreditNote ? 'cbc:CreditedQuantity' : 'cbc:InvoicedQuantity', quantity, { unitCode }),
    euros('cbc:LineExtensionAmount', net),
    // BG-26
    line.period && period(line.period.from, line.period.to),
    branch('cac:Item', [
      leaf('cbc:Name', name),
      taxOf('cac:ClassifiedTaxCategory', category, rate),
      // BG-32
      ...attributes.map((attribute) =>
        branch('cac:AdditionalItemProperty', [leaf('cbc:Name', attribute.name), leaf('cbc:Value', attribute.value)]),
      ),
    ]),
    branch('cac:Price', [
      // BT-146, BT-149
      euros('cbc:PriceAmount', price),
      priceQuantity === undefined ? undefined : leaf('cbc:BaseQuantity', priceQuantity, { unitCode }),
    ]),
  ])
}
