import type { Bill } from '@moja-komunala/rules/bill.ts'
import { asXmlDocument, branch, leaf, type Xml } from '../../../platform/documents/xml.ts'
import { asElectronicInvoice, splitTown, type ElectronicInvoice, type ElectronicLine } from './e-invoice.ts'
import type { Seller } from './seller.ts'

const namespaces = {
  'xmlns:rsm': 'urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100',
  'xmlns:ram': 'urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100',
  'xmlns:udt': 'urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100',
}

/**
 * The bill as an invoice for programs: EN 16931 in the syntax CII (D16B).
 *
 * @param bill whose sums add up: rules/bill-sums.ts
 */
export function makeCii(bill: Bill, seller: Seller): string {
  const invoice = asElectronicInvoice(bill)
  const root = branch(
    'rsm:CrossIndustryInvoice',
    [
      branch('rsm:ExchangedDocumentContext', [
        // BT-24
        branch('ram:GuidelineSpecifiedDocumentContextParameter', [leaf('ram:ID', 'urn:cen.eu:en16931:2017')]),
      ]),
      branch('rsm:ExchangedDocument', [
        // BT-1, BT-3, BT-2
        leaf('ram:ID', bill.number),
        leaf('ram:TypeCode', invoice.typeCode),
        branch('ram:IssueDateTime', [day('udt:DateTimeString', bill.issuedOn)]),
      ]),
      branch('rsm:SupplyChainTradeTransaction', [
        ...invoice.lines.map(lineOf),
        agreementOf(bill, seller),
        deliveryOf(bill),
        settlementOf(bill, seller, invoice),
      ]),
    ],
    namespaces,
  )
  return asXmlDocument(root)
}

const day = (name: string, isoDay: string): Xml => leaf(name, isoDay.replaceAll('-', ''), { format: '102' })

const period = (from: string, to: string): Xml =>
  branch('ram:BillingSpecifiedPeriod', [
    branch('ram:StartDateTime', [day('udt:DateTimeString', from)]),
    branch('ram:EndDateTime', [day('udt:DateTimeString', to)]),
  ])

/** BG-25 */
function lineOf(line: ElectronicLine): Xml {
  const { id, name, attributes, price, priceQuantity, quantity, unitCode, net, category, rate } = line
  return branch('ram:IncludedSupplyChainTradeLineItem', [
    branch('ram:AssociatedDocumentLineDocument', [leaf('ram:LineID', id)]),
    branch('ram:SpecifiedTradeProduct', [
      leaf('ram:Name', name),
      // BT-160, BT-161
      ...attributes.map((attribute) =>
        branch('ram:ApplicableProductCharacteristic', [
          leaf('ram:Description', attribute.name),
          leaf('ram:Value', attribute.value),
        ]),
      ),
    ]),
    branch('ram:SpecifiedLineTradeAgreement', [
      branch('ram:NetPriceProductTradePrice', [
        // BT-146, BT-149
        leaf('ram:ChargeAmount', price),
        priceQuantity === undefined ? undefined : leaf('ram:BasisQuantity', priceQuantity, { unitCode }),
      ]),
    ]),
    // BT-129, BT-130
    branch('ram:SpecifiedLineTradeDelivery', [leaf('ram:BilledQuantity', quantity, { unitCode })]),
    branch('ram:SpecifiedLineTradeSettlement', [
      // BT-151, BT-152
      branch('ram:ApplicableTradeTax', [
        leaf('ram:TypeCode', 'VAT'),
        leaf('ram:CategoryCode', category),
        leaf('ram:RateApplicablePercent', rate),
      ]),
      // BT-134, BT-135
      line.period && period(line.period.from, line.period.to),
      // BT-131
      branch('ram:SpecifiedTradeSettlementLineMonetarySummation', [leaf('ram:LineTotalAmount', net)]),
    ]),
  ])
}

function addressOf(street: string, place: string): Xml {
  const { code, town } = splitTown(place)
  return branch('ram:PostalTradeAddress', [
    code === undefined ? undefined : leaf('ram:PostcodeCode', code),
    street === '' ? undefined : leaf('ram:LineOne', street),
    leaf('ram:CityName', town),
    leaf('ram:CountryID', 'SI'),
  ])
}

function agreementOf(bill: Bill, seller: Seller): Xml {
  return branch('ram:ApplicableHeaderTradeAgreement', [
    // BG-4: BT-27, BG-6, BG-5, BT-31
    branch('ram:SellerTradeParty', [
      leaf('ram:Name', seller.legalName),
      branch('ram:DefinedTradeContact', [
        branch('ram:TelephoneUniversalCommunication', [leaf('ram:CompleteNumber', seller.phone)]),
        branch('ram:EmailURIUniversalCommunication', [leaf('ram:URIID', seller.email)]),
      ]),
      addressOf(seller.street, seller.town),
      branch('ram:SpecifiedTaxRegistration', [leaf('ram:ID', seller.vatId, { schemeID: 'VA' })]),
    ]),
    // BG-7: BT-44, BG-8
    branch('ram:BuyerTradeParty', [leaf('ram:Name', bill.buyer.name), addressOf(bill.buyer.street, bill.buyer.town)]),
    // BT-18: what is billed is a metering point
    branch('ram:AdditionalReferencedDocument', [
      leaf('ram:IssuerAssignedID', bill.meteringPointNumber),
      leaf('ram:TypeCode', '130'),
    ]),
  ])
}

/** BT-72: water is delivered until the period's last day. */
const deliveryOf = (bill: Bill): Xml =>
  branch('ram:ApplicableHeaderTradeDelivery', [
    branch('ram:ActualDeliverySupplyChainEvent', [
      branch('ram:OccurrenceDateTime', [day('udt:DateTimeString', bill.periodTo)]),
    ]),
  ])

function settlementOf(bill: Bill, { recipient }: Seller, invoice: ElectronicInvoice): Xml {
  return branch('ram:ApplicableHeaderTradeSettlement', [
    // BT-83, BT-5
    leaf('ram:PaymentReference', bill.reference),
    leaf('ram:InvoiceCurrencyCode', 'EUR'),
    // BG-16: by a SEPA credit transfer (58) to BT-84
    branch('ram:SpecifiedTradeSettlementPaymentMeans', [
      leaf('ram:TypeCode', '58'),
      branch('ram:PayeePartyCreditorFinancialAccount', [
        leaf('ram:IBANID', recipient.iban),
        leaf('ram:AccountName', recipient.name),
      ]),
    ]),
    // BG-23: BT-117, BT-116, BT-118, BT-119
    ...invoice.vat.map(({ rate, category, base, vat }) =>
      branch('ram:ApplicableTradeTax', [
        leaf('ram:CalculatedAmount', vat),
        leaf('ram:TypeCode', 'VAT'),
        leaf('ram:BasisAmount', base),
        leaf('ram:CategoryCode', category),
        leaf('ram:RateApplicablePercent', rate),
      ]),
    ),
    // BT-73, BT-74
    period(bill.periodFrom, bill.periodTo),
    // BT-9
    branch('ram:SpecifiedTradePaymentTerms', [branch('ram:DueDateDateTime', [day('udt:DateTimeString', bill.dueOn)])]),
    // BG-22: BT-106, BT-109, BT-110, BT-112, BT-113, BT-115
    branch('ram:SpecifiedTradeSettlementHeaderMonetarySummation', [
      leaf('ram:LineTotalAmount', invoice.net),
      leaf('ram:TaxBasisTotalAmount', invoice.net),
      leaf('ram:TaxTotalAmount', invoice.vatTotal, { currencyID: 'EUR' }),
      leaf('ram:GrandTotalAmount', invoice.total),
      leaf('ram:TotalPrepaidAmount', invoice.paid),
      leaf('ram:DuePayableAmount', invoice.due),
    ]),
    // BT-25
    ...bill.precedingNumbers.map((number) =>
      branch('ram:InvoiceReferencedDocument', [leaf('ram:IssuerAssignedID', number)]),
    ),
  ])
}
