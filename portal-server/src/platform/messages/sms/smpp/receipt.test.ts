import { describe, expect, it } from '@jest/globals'
import { decodeShortMessage, encodeShortMessage, tag, type ShortMessage } from './pdu.ts'
import { isReceipt, readReceipt } from './receipt.ts'
import { ReceiptIds } from './receipt-ids.ts'

const number = '38641234567'
const receipt = (text: string, options: readonly (readonly [number, Buffer])[] = [], esmClass = 4): ShortMessage =>
  decodeShortMessage(
    encodeShortMessage({
      from: { typeOfNumber: 1, numberingPlan: 1, address: number },
      to: { typeOfNumber: 5, numberingPlan: 0, address: 'Komunala' },
      ...{ esmClass, validity: '', registeredDelivery: 0, dataCoding: 0, octets: Buffer.from(text, 'latin1') },
      options: new Map(options),
    }),
  )
const said = (state: string, error = '000') =>
  `id:0A1B sub:001 dlvrd:000 submit date:2611300800 done date:2611300801 stat:${state} err:${error} text:Odcitajte stevec`

describe('a delivery receipt', () => {
  it.each([
    ['DELIVRD', 'delivered'],
    ['EXPIRED', 'expired'],
    ['DELETED', 'refused'],
    ['UNDELIV', 'bounced'],
    ['ACCEPTD', 'delayed'],
    ['ENROUTE', 'delayed'],
    ['REJECTD', 'refused'],
    ['UNKNOWN', 'unknown'],
    ['SOMETHING', 'unknown'],
  ])('of %s means %s', (state, became) => {
    expect(readReceipt(receipt(said(state)), [])).toMatchObject({ id: '0A1B', to: number, became, code: '000' })
  })

  it('is read from its optional parameters first', () => {
    const options = [
      [tag.receiptedMessageId, Buffer.from('77\0')],
      [tag.messageState, Buffer.from([5])],
      [tag.networkErrorCode, Buffer.from([3, 0, 1])],
    ] as const
    expect(readReceipt(receipt(said('DELIVRD'), options), [])).toMatchObject({
      ...{ id: '77', became: 'bounced', isAboutTarget: true },
    })
    expect(readReceipt(receipt('', options, 0), [])).toMatchObject({ id: '77', code: '3/1' })
  })

  it('says that nobody has the number where the operator knows the error', () => {
    expect(readReceipt(receipt(said('UNDELIV', '001')), [])).toMatchObject({ isAboutTarget: false })
    expect(readReceipt(receipt(said('UNDELIV', '001')), ['001'])).toMatchObject({ isAboutTarget: true, code: '001' })
    expect(readReceipt(receipt(said('EXPIRED', '001')), ['001'])).toMatchObject({ isAboutTarget: false })
  })

  it('keeps neither the message nor the number', () => {
    const read = readReceipt(receipt(said('UNDELIV').replace('sub:', `to:${number} sub:`)), [])
    expect(read?.raw).toContain('stat:UNDELIV err:000')
    expect(read?.raw).not.toMatch(/Odcitajte|38641234567/)
  })

  it('is told from an SMS that somebody wrote', () => {
    expect(isReceipt(receipt(said('DELIVRD')))).toBe(true)
    expect(isReceipt(receipt('', [], 0x20))).toBe(true)
    expect(isReceipt(receipt('STOP', [], 0))).toBe(false)
    expect(readReceipt(receipt('nothing'), [])).toBeUndefined()
  })
})

describe('a receipt’s id', () => {
  it('leads to the message whose number fits, hexadecimal in the answer and decimal in the receipt', () => {
    const ids = new ReceiptIds(undefined)
    ids.remember('10', '+38640000001')
    ids.remember('16', '+38640000002')
    // 16 is 0x10, and 22 is 0x16.
    expect(ids.find('16', '38640000001')).toBe('10')
    expect(ids.find('22', '38640000002')).toBe('16')
  })

  it('and afterwards those of other processes, too', () => {
    const ids = new ReceiptIds(undefined)
    expect(ids.find('255', '38640000001')).toBe('255')
    ids.remember('0000FE', '+38640000001')
    expect(ids.find('254', '38640000001')).toBe('0000FE')
    expect(ids.find('255', '38640000009')).toBe('ff')
  })

  it.each([
    ['same', '0A1B', '0A1B'],
    ['decimal', '2587', 'a1b'],
    ['hexadecimal', 'A1B', '2587'],
  ] as const)('as the operator says: %s', (spelling, told, answered) => {
    expect(new ReceiptIds(spelling).find(told, number)).toBe(answered)
  })

  it('that is no number stays as it is', () => {
    const ids = new ReceiptIds('decimal')
    ids.remember('a-b-c', '+38640000001')
    expect(ids.find('A-B-C', '38640000001')).toBe('a-b-c')
  })
})
