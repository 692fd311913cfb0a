/* What pdfkit takes and its types don't have yet. */

declare namespace PDFKit {
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
