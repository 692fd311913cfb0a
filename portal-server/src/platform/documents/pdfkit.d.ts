/* What pdfkit takes and its types don't have yet. */

declare namespace PDFKit {
  /* Of its own making, for those that make it write otherwise (packed-pdf.ts) and remember what it set (fonts.ts). */

  interface PDFKitReference {
    readonly id: number
    readonly buffer: { readonly length: number }
    finalize(): void
  }

  interface PDFDocument {
    ref(data?: object): PDFKitReference
    _write(data: string | Uint8Array): void
    _refEnd(ref: PDFKitReference): void
    _finalize(): void
    push(chunk: null): void
    readonly _offset: number
    readonly _offsets: readonly (number | null)[]
    readonly _id: Uint8Array
    readonly _root: PDFKitReference
    readonly _info: PDFKitReference
    readonly _font: { layoutCache: object }
  }

  namespace Mixins {
    interface StructureElementOptions {
      scope?: 'Column' | 'Row'
      /** Of a figure: the left, upper, right and lower edge. */
      bbox?: [number, number, number, number]
      placement?: 'Block' | 'Inline'
    }

    interface PDFAttachmentOptions {
      relationship?: 'Alternative' | 'Data' | 'Source' | 'Supplement' | 'Unspecified'
    }
  }
}
