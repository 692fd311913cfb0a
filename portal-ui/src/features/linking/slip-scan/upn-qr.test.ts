import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { decodeUpnQr, parseUpnQr, upnFields, type UpnSlip } from './upn-qr.ts'

/** A slip's code as the standard has it written: twenty fields, and the last says how long all of it is. */
function writeUpnQr(slip: Partial<UpnSlip>): string {
  const fields = `${['UPNQR', ...upnFields.map(({ name }) => slip[name] ?? '')].join('\n')}\n`
  return `${fields}${String(fields.length).padStart(3, '0')}\n`
}

/** After the standard's own sample, which is a utility's. */
const sample = {
  payerName: 'Janez Novak',
  payerStreet: 'Lepa cesta 10',
  payerTown: '2000 Maribor',
  amountCents: '00000005551',
  purposeCode: 'SCVE',
  purpose: 'Ravn. z odpadki 04/2016 0040098579',
  dueDay: '18.05.2016',
  recipientIban: 'SI56020170014356205',
  reference: 'SI121033842574531',
  recipientName: 'Komunala d.o.o.',
  recipientStreet: 'Čista ulica 1',
  recipientTown: '2000 Maribor',
}
const text = writeUpnQr(sample)
const latin2: Record<string, number> = { Č: 0xc8, č: 0xe8, Š: 0xa9, š: 0xb9, Ž: 0xae, ž: 0xbe }
const toLatin2 = (written: string) => Uint8Array.from(written, (letter) => latin2[letter] ?? letter.charCodeAt(0))

describe('the code of a slip that keeps to the standard', () => {
  it('gives the purpose and the reference, and everything else', () => {
    expect(parseUpnQr(text)).toEqual({
      slip: { ...Object.fromEntries(upnFields.map(({ name }) => [name, ''])), ...sample },
      deviations: [],
    })
  })

  it('when it holds Č, Š and Ž in the standard’s characters, they are read', () => {
    const written = writeUpnQr({ ...sample, payerName: 'Žiga Čuš' })
    expect(parseUpnQr(decodeUpnQr(toLatin2(written)))?.slip.payerName).toBe('Žiga Čuš')
  })

  it('when it was printed in UTF-8, they are read too', () => {
    const written = writeUpnQr({ ...sample, payerName: 'Žiga Čuš' })
    expect(decodeUpnQr(new TextEncoder().encode(written))).toBe(written)
  })

  it('whatever its fields hold, they come back as they were', () => {
    const letters = fc.constantFrom(...Array.from('ABCčšžŽ 0123456789.,/-'))
    const slips = fc.record(
      Object.fromEntries(
        upnFields.map(({ name, longest }) => [
          name,
          fc.array(letters, { maxLength: longest }).map((list) => list.join('').trim()),
        ]),
      ) as { [Name in keyof UpnSlip]: fc.Arbitrary<string> },
    )
    fc.assert(
      fc.property(slips, (slip) => {
        const written = writeUpnQr(slip)
        expect(parseUpnQr(decodeUpnQr(toLatin2(written)))?.slip).toEqual(slip)
        expect(parseUpnQr(written)?.deviations).not.toContain('check')
      }),
    )
  })
})

describe('the code of a slip that was printed carelessly', () => {
  const read = (written: string) => {
    const { slip, deviations } = parseUpnQr(written) ?? {}
    return { purpose: slip?.purpose, reference: slip?.reference, deviations }
  }
  const values = { purpose: sample.purpose, reference: sample.reference }

  it.each([
    ['its check is wrong', text.replace(/\d{3}\n$/, '999\n'), ['check']],
    ['lines end as on Windows', text.replaceAll('\n', '\r\n'), []],
    ['the last line feed is missing', text.trimEnd(), []],
    ['the reserve at its end is used', `${text}nekaj\n`, []],
    ['fields are filled up with spaces', text.replace(sample.purpose, `${sample.purpose}    `), ['check']],
    ['it ends after the reference', text.slice(0, text.indexOf('\nKomunala')), ['recipientName', 'missing-fields']],
    ['the amount has no zeros in front', text.replace('00000005551', '5551'), ['amountCents', 'check']],
    ['the due day is no day', text.replace('18.05.2016', '2016-05-18'), ['dueDay']],
  ])('when %s, both values are read all the same', (_, written, deviations) => {
    expect(read(written)).toEqual({ ...values, deviations })
  })

  it('when the purpose is longer than it may be, it is read whole', () => {
    const purpose = `Vodarina, omrežnina in kanalščina 10/2026 0040098579`
    expect(read(writeUpnQr({ ...sample, purpose }))).toEqual({ ...values, purpose, deviations: ['purpose'] })
  })
})

describe('a code that is no slip’s', () => {
  it.each([
    ['a web address', 'https://www.komunala-zagorje.example/'],
    ['a European transfer', 'BCD\n002\n1\nSCT\n\nKomunala\nSI56020170014356205\nEUR55.51\n'],
    ['nothing', ''],
    ['a slip’s that breaks off', 'UPNQR\n\n\n\n\nJanez Novak'],
  ])('when it holds %s, it is not taken for one', (_, written) => {
    expect(parseUpnQr(written)).toBeUndefined()
  })

  it('whatever it holds, reading it never fails', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const found = parseUpnQr(decodeUpnQr(bytes))
        return found === undefined || typeof found.slip.reference === 'string'
      }),
    )
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 15, maxLength: 21 }), (lines) => {
        return parseUpnQr(['UPNQR', ...lines].join('\n')) !== undefined
      }),
    )
  })
})
