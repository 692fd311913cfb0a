import PDFDocument from 'pdfkit'
import { factsXmp, type DocumentFacts } from './xmp.ts'

/** pdfkit writes the title into XMP without escaping it. */
export class EscapedPdf extends PDFDocument {
  facts: DocumentFacts | undefined

  /** Without the indentation, which is a tenth of it. */
  override appendXML(xml: string): void {
    super.appendXML(xml.replaceAll(/\s*\n\s*/g, ''))
  }

  // Called by pdfkit when the document ends.
  _addInfo(): void {
    if (this.facts) this.appendXML(factsXmp(this.facts))
  }
}
