import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { command, decodeName, encodePdu, PduReader, type Pdu } from './pdu.ts'

const pdu = fc.record<Pdu>({
  command: fc.constantFrom(...Object.values(command)),
  status: fc.nat(),
  sequence: fc.nat(),
  body: fc.uint8Array({ maxLength: 300 }).map((octets) => Buffer.from(octets)),
})

describe('PDUs', () => {
  it('are read alike, however the network cuts them', () => {
    fc.assert(
      fc.property(fc.array(pdu, { minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 97 }), (pdus, length) => {
        const all = Buffer.concat(pdus.map(encodePdu))
        const reader = new PduReader()
        const read: Pdu[] = []
        for (let at = 0; at < all.length; at += length) read.push(...reader.read(all.subarray(at, at + length)))
        expect(read).toEqual(pdus)
      }),
    )
  })

  it('of an impossible length end the connection', () => {
    expect(() => new PduReader().read(Buffer.from('HTTP/1.1 400 Bad Request'))).toThrow('is no SMPP')
    expect(() => new PduReader().read(Buffer.alloc(16))).toThrow('is no SMPP')
  })

  it('of an error may have no body', () => {
    expect(decodeName(Buffer.alloc(0))).toBe('')
  })
})
