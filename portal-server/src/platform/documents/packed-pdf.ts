import { deflateSync } from 'node:zlib'
import { EscapedPdf } from './escaped-pdf.ts'

/**
 * pdfkit writes each element of the structure and each value as an object by itself, with 20 bytes in the table of contents: a third of
 * a bill. Here they are packed together with that table (ISO 32000-1, 7.5.7 and 7.5.8), which is smaller, and quicker than writing them one
 * by one. What has a stream stays by itself.
 */
export class PackedPdf extends EscapedPdf {
  // pdfkit's constructor writes already: a field that is set here would be set behind it.
  declare packed: (readonly [id: number, value: string])[] | undefined
  declare writing: (string | Uint8Array)[] | undefined

  override ref(data?: object): PDFKit.PDFKitReference {
    const ref = super.ref(data)
    const finalize = ref.finalize.bind(ref)
    ref.finalize = () => {
      this.writing = ref.buffer.length === 0 ? [] : undefined
      finalize()
    }
    return ref
  }

  override _write(data: string | Uint8Array): void {
    if (this.writing) this.writing.push(data)
    else super._write(data)
  }

  override _refEnd(ref: PDFKit.PDFKitReference): void {
    if (this.writing) {
      // Between "1 0 obj" and "endobj".
      this.packed ??= []
      this.packed.push([ref.id, String(this.writing[1])])
      this.writing = undefined
    }
    super._refEnd(ref)
  }

  override _finalize(): void {
    const packed = this.packed ?? []
    const packedAt = this._offsets.length + 1
    const tableAt = packedAt + 1
    const rows = Buffer.alloc((tableAt + 1) * rowBytes)
    const row = (id: number, kind: number, place: number, index: number): void => {
      const at = rows.writeUInt8(kind, id * rowBytes)
      rows.writeUInt16BE(index, rows.writeUIntBE(place, at, 3))
    }
    // No object has the number 0.
    row(0, 0, 0, 65_535)
    for (const [index, offset] of this._offsets.entries()) row(index + 1, 1, offset ?? 0, 0)
    for (const [index, [id]] of packed.entries()) row(id, 2, packedAt, index)
    row(packedAt, 1, this._offset, 0)
    let place = 0
    const places = packed.map(([id, value]) => {
      const at = place
      place += value.length + 1
      return `${id} ${at}`
    })
    const head = `${places.join(' ')}\n`
    const values = packed.map(([, value]) => value).join('\n')
    this.#writeStream(
      packedAt,
      `/Type/ObjStm/N ${packed.length}/First ${head.length}`,
      Buffer.from(head + values, 'latin1'),
    )
    const tableOffset = this._offset
    row(tableAt, 1, tableOffset, 0)
    const id = `<${Buffer.from(this._id).toString('hex')}>`
    const trailer = `/Root ${String(this._root)}/Info ${String(this._info)}/ID[${id}${id}]`
    this.#writeStream(tableAt, `/Type/XRef/Size ${tableAt + 1}/W[1 3 2]${trailer}`, rows)
    this._write(`startxref\n${tableOffset}\n%%EOF`)
    this.push(null)
  }

  #writeStream(id: number, dictionary: string, content: Buffer): void {
    const deflated = deflateSync(content)
    this._write(`${id} 0 obj\n<<${dictionary}/Filter/FlateDecode/Length ${deflated.length}>>\nstream`)
    this._write(deflated)
    this._write('\nendstream\nendobj')
  }
}

/** Of the table: a kind, a place in three bytes, an index in two. */
const rowBytes = 6
