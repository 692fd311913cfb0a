/**
 * A PDF as a billing system might make one, of a page with a line on it.
 *
 * @param text in ASCII
 * @param more what else stands in it, as an object of its own
 */
export function madePdf(text: string, more: Uint8Array = Buffer.from('<<>>')): Buffer<ArrayBuffer> {
  const contents = `BT /F1 24 Tf 72 720 Td (${text.replaceAll(/[()\\]/g, '')}) Tj ET`
  const objects: (string | Uint8Array)[] = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${contents.length}>>stream\n${contents}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    more,
  ]
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  let length = 9
  const places = objects.map((object, index) => {
    const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')])
    const place = length
    parts.push(part)
    length += part.length
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`
  const trailer = `trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${length}\n%%EOF\n`
  return Buffer.concat([...parts, Buffer.from(table + trailer)])
}

/** As above, with so many bytes in all; they pack no smaller. */
export function madePdfOf(bytes: number): Buffer<ArrayBuffer> {
  const picture = (length: number): Buffer => {
    const noise = Buffer.alloc(length)
    let state = 1
    for (let at = 0; at < length; at += 1) {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
      noise[at] = state >>> 16
    }
    return Buffer.concat([Buffer.from('<<>>stream\n'), noise, Buffer.from('\nendstream')])
  }
  const rest = madePdf('Large', picture(0)).length
  const sized = madePdf('Large', picture(bytes - rest))
  // Where its table begins takes more digits, the larger it is.
  return madePdf('Large', picture(2 * bytes - rest - sized.length))
}

/** An invoice in eSLOG 2.0, with what says whose it is and nothing more. */
export const madeEslog = (number: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<Invoice xmlns="urn:eslog:2.00">
  <M_INVOIC Id="data">
    <S_UNH><D_0062>1</D_0062><C_S009><D_0065>INVOIC</D_0065><D_0052>D</D_0052><D_0054>01B</D_0054><D_0051>UN</D_0051></C_S009></S_UNH>
    <S_BGM><C_C002><D_1001>380</D_1001></C_C002><C_C106><D_1004>${number}</D_1004></C_C106></S_BGM>
  </M_INVOIC>
</Invoice>
`
