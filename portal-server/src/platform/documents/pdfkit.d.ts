/* What pdfkit takes and its types don't have yet. */

declare namespace PDFKit {
  /*
   * Of its own making, for those that make it write otherwise (packed-pdf.ts), write again what was written (shared-pages.ts), and remember
   * what it set (fonts.ts).
   */

  interface PDFKitReference {
    readonly id: number
    readonly buffer: { readonly length: number }
    offset: number
    finalize(): void
  }

  interface PDFDocument {
    ref(data?: object): PDFKitReference
    _write(data: string | Uint8Array): void
    _refEnd(ref: PDFKitReference): void
    _finalize(): void
    push(chunk: null): void
    readonly _offset: number
    readonly _offsets: (number | null)[]
    readonly _id: Uint8Array
    readonly _root: PDFKitReference
    readonly _info: PDFKitReference
    readonly _font: EmbeddedFont
  }

  interface PDFPage {
    readonly structParentTreeKey: number
  }

  interface PDFStructureElement {
    readonly dictionary: PDFKitReference
  }

  interface EmbeddedFont {
    readonly subset: { readonly glyphs: readonly number[]; includeGlyph: (glyph: number) => number }
    widths: number[]
    unicode: number[][]
    layoutCache: object
    ref(): PDFKitReference
    encode(text: string): unknown
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
