import { branch, escapeXml, leaf, type Xml } from './xml.ts'

/* What a PDF says about itself (XMP), besides what pdfkit writes for PDF/A. */

const rdf = { 'rdf:about': '' }
const facturX = 'urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#'
const pdfUa = 'http://www.aiim.org/pdfua/ns/id/'

export interface DocumentFacts {
  readonly title: string
  readonly author: string
  readonly language: string
  /** An ISO moment without fractions of a second. */
  readonly createdAt: string
  readonly producer: string
}

/** Title, author and language, escaped: pdfkit writes them as they are. */
export function factsXmp({ title, author, language, createdAt, producer }: DocumentFacts): string {
  const text = escapeXml
  return [
    `<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:CreateDate>${createdAt}</xmp:CreateDate><xmp:ModifyDate>${createdAt}</xmp:ModifyDate><xmp:CreatorTool>${text(producer)}</xmp:CreatorTool></rdf:Description>`,
    `<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">${text(title)}</rdf:li></rdf:Alt></dc:title><dc:creator><rdf:Seq><rdf:li>${text(author)}</rdf:li></rdf:Seq></dc:creator><dc:language><rdf:Bag><rdf:li>${text(language)}</rdf:li></rdf:Bag></dc:language></rdf:Description>`,
    `<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><pdf:Producer>${text(producer)}</pdf:Producer></rdf:Description>`,
  ].join('\n')
}

/** That it is PDF/UA-1, and which invoice is inside; PDF/A wants both vocabularies described, in one bag. */
export function declarationsXmp(invoiceFileName: string | undefined): string {
  const schemas = [pdfUaSchema, ...(invoiceFileName === undefined ? [] : [facturXSchema])]
  const declared = [
    branch('rdf:Description', [leaf('pdfuaid:part', '1')], { ...rdf, 'xmlns:pdfuaid': pdfUa }),
    ...(invoiceFileName === undefined ? [] : [facturXDeclaration(invoiceFileName)]),
    branch('rdf:Description', [branch('pdfaExtension:schemas', [branch('rdf:Bag', schemas)])], {
      ...rdf,
      'xmlns:pdfaExtension': 'http://www.aiim.org/pdfa/ns/extension/',
      'xmlns:pdfaSchema': 'http://www.aiim.org/pdfa/ns/schema#',
      'xmlns:pdfaProperty': 'http://www.aiim.org/pdfa/ns/property#',
    }),
  ]
  return declared.map(({ xml }) => xml).join('\n')
}

const facturXDeclaration = (fileName: string): Xml =>
  branch(
    'rdf:Description',
    [
      leaf('fx:DocumentType', 'INVOICE'),
      leaf('fx:DocumentFileName', fileName),
      leaf('fx:Version', '1.0'),
      leaf('fx:ConformanceLevel', 'EN 16931'),
    ],
    { ...rdf, 'xmlns:fx': facturX },
  )

const asResource = { 'rdf:parseType': 'Resource' }

const schema = (name: string, namespace: string, prefix: string, properties: readonly Xml[]): Xml =>
  branch(
    'rdf:li',
    [
      leaf('pdfaSchema:schema', name),
      leaf('pdfaSchema:namespaceURI', namespace),
      leaf('pdfaSchema:prefix', prefix),
      branch('pdfaSchema:property', [branch('rdf:Seq', properties)]),
    ],
    asResource,
  )

const property = (name: string, valueType: string, category: string, description: string): Xml =>
  branch(
    'rdf:li',
    [
      leaf('pdfaProperty:name', name),
      leaf('pdfaProperty:valueType', valueType),
      leaf('pdfaProperty:category', category),
      leaf('pdfaProperty:description', description),
    ],
    asResource,
  )

const pdfUaSchema = schema('PDF/UA identification', pdfUa, 'pdfuaid', [
  property('part', 'Integer', 'internal', 'Part of PDF/UA'),
])

const facturXSchema = schema('Factur-X PDFA Extension Schema', facturX, 'fx', [
  property('DocumentFileName', 'Text', 'external', 'Name of the invoice'),
  property('DocumentType', 'Text', 'external', 'INVOICE'),
  property('Version', 'Text', 'external', 'Version of the vocabulary'),
  property('ConformanceLevel', 'Text', 'external', 'Profile of the invoice'),
])
