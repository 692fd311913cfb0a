import { describe, expect, it } from '@jest/globals'
import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { findPdfFaults } from './pdf-faults.ts'

/* Made by hand, so that each has its one trick; what other people's programs make stands in tests/bills. */

type Objects = Readonly<Record<number, string>>

const page: Objects = {
  1: '<</Type/Catalog/Pages 2 0 R/OpenAction[3 0 R/Fit]>>',
  2: '<</Type/Pages/Kids[3 0 R]/Count 1>>',
  3: '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>',
  4: '<</Length 20>>stream\nBT (JavaScript) Tj ET\nendstream',
}

/** With a table of contents that says where each object stands. */
function pdf(more: Objects = {}, { trailer = '', before = '', beforeEnd = '' } = {}): Buffer {
  let text = `%PDF-1.7\n${before}`
  const places: string[] = []
  const objects = Object.entries({ ...page, ...more })
  for (const [number, value] of objects) {
    places.push(`${number} 1\n${String(text.length).padStart(10, '0')} 00000 n \n`)
    text += `${number} 0 obj\n${value}\nendobj\n`
  }
  const at = text.length
  text += `xref\n${places.join('')}trailer\n<</Size 99/Root 1 0 R${trailer}>>\n${beforeEnd}startxref\n${at}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}

const packed = (text: string, head: string): string => {
  const stream = deflateSync(Buffer.from(text, 'latin1')).toString('latin1')
  return `<<${head}/Filter/FlateDecode/Length ${stream.length}>>stream\n${stream}\nendstream`
}
/** Objects in a stream, as PDF 1.5 has them. */
const objectStream = (value: string, head = '/Type/ObjStm'): string => packed(`9 0 ${value}`, `${head}/N 1/First 4`)

describe('a document that customers may get', () => {
  it.each<[string, Buffer]>([
    ['with pages, and words that are only written', pdf()],
    [
      'with links to the web, by mail and by telephone',
      pdf({ 5: '<</S/URI/URI(https://komunala.si/a?b)>>', 6: '<</URI(mailto:a@b.si)>>' }),
    ],
    [
      'that says for links what they begin with',
      pdf({ 1: '<</Type/Catalog/Pages 2 0 R/URI 5 0 R>>', 5: '<</Base(https://komunala.si/)>>', 6: '<</URI(cenik)>>' }),
    ],
    [
      'with an invoice for programs inside',
      pdf({ 5: '<</Type/Filespec/F(factur-x.xml)/UF(\xfe\xff\0x\0.\0x\0m\0l)/EF<</F 6 0 R>>>>' }),
    ],
    ['with objects packed together', pdf({ 5: objectStream('<</Type/Font/BaseFont/Helvetica>>') })],
    [
      'with every kind of value',
      pdf({ 5: '[true false null -.5 +3 4. (a\\(b(c)\\)\\062) <48 6> /A#20B <</C[1 0 R]>>] % obj' }),
    ],
    ['with "obj" among the bytes of a picture', pdf({ 5: '<</Length 12>>stream\n\x01obj<<\x80\x0eobj(\nendstream' })],
    ['with an object of nothing', pdf({ 5: '' })],
    ['with all of its names in a form of Mac', pdf({ 5: '<</Type/Font\r/Name\0/F1\f>>' })],
  ])('is one %s', (_, bytes) => {
    expect(findPdfFaults(bytes)).toEqual([])
  })
})

const script = '<</S/JavaScript/JS(app.alert\\(1\\))>>'

describe('scripts', () => {
  it.each<[string, Buffer]>([
    ['that run when it is opened', pdf({ 1: `<</Type/Catalog/Pages 2 0 R/OpenAction ${script}>>` })],
    [
      'that it has by name',
      pdf({ 1: '<</Type/Catalog/Names<</JavaScript 5 0 R>>>>', 5: '<</Names[(a) 6 0 R]>>', 6: script }),
    ],
    ['of a page', pdf({ 3: `<</Type/Page/AA<</O ${script}>>>>` })],
    ['whose name is written otherwise', pdf({ 5: '<</#53/J#61vaScri#70t/J#53 6 0 R>>' })],
    ['whose name stands apart', pdf({ 5: '<</S 6 0 R/JS(1)>>', 6: '/JavaScript' })],
    ['packed away', pdf({ 5: objectStream(script) })],
    ['packed away, where nothing says so', pdf({ 5: objectStream(script, '') })],
    [
      'that a later version took away',
      Buffer.concat([pdf({ 5: script }), Buffer.from(`5 0 obj <<>> endobj\n${pdf().toString('latin1').slice(-40)}`)]),
    ],
    [
      'within what another object shows as a picture',
      pdf({ 5: `<</Length 99>>stream\n6 0 obj ${script} endobj\nendstream` }),
    ],
    ['behind a comment', pdf({}, { before: `7 % here\n 0 % and\n%here\nobj ${script}` })],
    ['that nothing leads to', pdf({ 50: script })],
    ['in the first of two values of one key', pdf({ 5: '<</S/JavaScript/S/URI>>' })],
    ['in a link', pdf({ 5: '<</S/URI/URI( java\\163cript:alert\\(1\\))>>' })],
    [
      'in a link, with a line’s end in it, which browsers leave out',
      pdf({ 5: '<</S/URI/URI(java\\nscript:alert\\(1\\))>>' }),
    ],
    ['in a link, in UTF-16', pdf({ 5: '<</URI 6 0 R>>', 6: '<FEFF006A006100760061007300630072006900700074003A0031>' })],
    ['in a form of XFA', pdf({ 5: '<</AcroForm<</XFA[(a) 6 0 R]>>>>' })],
    ['beyond its end', pdf({}, { trailer: `/A ${script}` })],
  ])('%s', (_, bytes) => {
    expect(findPdfFaults(bytes)).toContain('pdf-with-scripts')
  })
})

describe('what opens, sends or plays something', () => {
  it.each<[string, string]>([
    ['another program', '<</S/Launch/F(calc.exe)>>'],
    ['a form that is sent', '<</S/SubmitForm/F(http://x)>>'],
    ['data that are fetched', '<</S/ImportData/F(x.fdf)>>'],
    ['another file', '<</S/GoToR/F(x.pdf)>>'],
    ['a file inside', '<</S/GoToE>>'],
    ['a film', '<</Subtype/RichMedia>>'],
    ['a model to turn', '<</Subtype/3D>>'],
    ['a file on the customer’s disk', '<</URI(file:///C:/x)>>'],
    ['a file whose address stands elsewhere', '<</S/URI/URI 6 0 R>>'],
    ['a file whose address stands elsewhere, in what calls itself a catalogue', '<</Type/Catalog/S/URI/URI 6 0 R>>'],
    ['a file whose address has a line’s end in it, which browsers leave out', '<</URI(fi\\nle:///C:/x)>>'],
    ['a file whose address begins with what cannot be seen', '<</URI(\\001\\000file:///C:/x)>>'],
    ['a file whose address is in UTF-16', '<</URI<FEFF00660069006C0065003A002F>>>'],
    ['a file on another computer', '<</URI(\\\\\\\\host\\\\x)>>'],
    ['a file on another computer, with other strokes', '<</URI(//host/x)>>'],
    ['files, where it says what its links begin with', '<</URI<</Base(file:///C:/)>>>>'],
    ['contents from another file', '<</F(x.bin)/Length 0>>stream\n\nendstream'],
  ])('is refused: %s', (_, value) => {
    expect(findPdfFaults(pdf({ 5: value }))).toEqual(['pdf-with-actions'])
  })

  it.each<[string, string]>([
    ['a program', '<</F(tool.exe)/EF<</F 6 0 R>>>>'],
    ['one that is called two things', '<</F(a.xml)/UF(a.exe)/EF<</F 6 0 R>>>>'],
    ['one whose name stands elsewhere', '<</F 7 0 R/EF<</F 6 0 R>>>>'],
    ['a document', '<</F(a.pdf)/EF<</F 6 0 R>>>>'],
  ])('so is an attachment: %s', (_, value) => {
    expect(findPdfFaults(pdf({ 5: value }))).toEqual(['pdf-with-files'])
  })
})

describe('what cannot be read for certain', () => {
  it.each<[string, string, Buffer]>([
    ['nothing', 'pdf-expected', Buffer.alloc(0)],
    ['a page of the web', 'pdf-expected', Buffer.from('<html>%PDF-1.7</html>')],
    ['one with something before it', 'pdf-expected', Buffer.concat([Buffer.from(' '), pdf()])],
    ['one that is encrypted', 'pdf-encrypted', pdf({ 5: objectStream(script) }, { trailer: '/Encrypt 5 0 R' })],
    [
      'one that says so where its table of contents is packed',
      'pdf-encrypted',
      pdf({ 5: packed('0', '/Type/XRef/Encrypt 6 0 R') }),
    ],
    ['one that is cut off', 'pdf-damaged', pdf().subarray(0, -20)],
    ['its first kilobyte', 'pdf-damaged', pdf({ 5: `(${'a'.repeat(2000)})` }).subarray(0, 1024)],
    [
      'one whose end leads nowhere',
      'pdf-damaged',
      Buffer.from(
        pdf()
          .toString('latin1')
          .replace(/startxref\n\d+/, 'startxref\n7'),
        'latin1',
      ),
    ],
    ['one without a page', 'pdf-damaged', pdf({ 3: '<<>>' })],
    ['one with a value that has no end', 'pdf-damaged', pdf({ 5: '<</A(b>>' })],
    ['one that is nested a million times', 'pdf-damaged', pdf({ 5: '['.repeat(1_000_000) })],
    [
      'one that packs its objects in a way of its own',
      'pdf-damaged',
      pdf({ 5: '<</N 1/First 4/Filter/ASCIIHexDecode>>stream\n39>\nendstream' }),
    ],
    ['one that says elsewhere how', 'pdf-damaged', pdf({ 5: '<</N 1/First 6 0 R>>stream\n9 0 1\nendstream', 6: '4' })],
    [
      'one with objects that are not packed at all',
      'pdf-damaged',
      pdf({ 5: '<</N 1/First 4/Filter/FlateDecode>>stream\nabcdef\nendstream' }),
    ],
  ])('is refused: %s', (_, fault, bytes) => {
    expect(findPdfFaults(bytes)).toEqual([fault])
  })

  it('is refused: objects that unpack to far more than any bill has, before they are unpacked', () => {
    const bomb = deflateSync(Buffer.alloc(200_000_000, '1 '))
    const bytes = Buffer.concat([
      pdf(),
      Buffer.from('9 0 obj <</N 1/First 4/Filter/FlateDecode>>stream\n'),
      bomb,
      pdf(),
    ])
    const before = process.memoryUsage().arrayBuffers
    expect(findPdfFaults(bytes)).toEqual(['unpacks-too-large'])
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(60_000_000)
  })

  it('whatever comes, it is read without an error, and no script is lost by what is broken beside it', () => {
    const sound = pdf({ 5: script, 6: objectStream('<<>>') })
    const at = sound.indexOf('5 0 obj')
    const broken = fc
      .array(fc.tuple(fc.nat({ max: at - 2 }), fc.nat({ max: 255 })), { maxLength: 6 })
      .map((changes) => {
        const bytes = Buffer.from(sound)
        for (const [place, value] of changes) if (place > 8) bytes[place] = value
        return bytes
      })
    fc.assert(
      fc.property(broken, (bytes) => expect(findPdfFaults(bytes).some((fault) => fault !== 'pdf-damaged')).toBe(true)),
      { numRuns: 1000 },
    )
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        (noise) => findPdfFaults(Buffer.concat([sound.subarray(0, 9), noise])).length > 0,
      ),
    )
  })
})
