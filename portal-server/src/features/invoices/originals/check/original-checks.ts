import { findEslogFaults, type EslogFault } from './eslog-faults.ts'
import { findPdfFaults, type PdfFault } from './pdf-faults.ts'

/** What is asked about a file that billing brings in. */
export type OriginalQuestion =
  | { readonly kind: 'pdf'; readonly bytes: Uint8Array }
  | { readonly kind: 'eslog'; readonly bytes: Uint8Array; readonly number: string }

export type OriginalFault = PdfFault | EslogFault

/** In the process that is kept for it. */
export function findOriginalFaults(question: OriginalQuestion): OriginalFault[] {
  const bytes = Buffer.from(question.bytes.buffer, question.bytes.byteOffset, question.bytes.byteLength)
  return question.kind === 'pdf' ? findPdfFaults(bytes) : findEslogFaults(bytes, question.number)
}
