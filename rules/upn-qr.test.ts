import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Bill } from './bill.ts'
import { findBillPayment } from './bill-payment.ts'
import { isValidIban } from './iban.ts'
import { isLatin2, latin2Bytes, toLatin2Text } from './latin2.ts'
import { shownNumbersOf } from './payment-slip.ts'
import { asPayer, findUpnFaults, upnPayload, UpnRefusal, type UpnPayment } from './upn-qr.ts'

const recipient = {
  ...{ iban: 'SI56051008010486080', name: 'Snaga d.o.o.', street: 'Povšetova ulica 6', town: '1000 Ljubljana' },
}
const payment: UpnPayment = {
  payer: { name: 'Janez Novak', street: 'Lepa cesta 10', town: '2000 Maribor' },
  ...{ amountCents: 1_471, purposeCode: 'SCVE', purpose: 'Ravn. z odpadki 04/2016 0040098579' },
  ...{ dueDay: '2016-06-25', recipient, reference: 'SI121033842574531' },
}

describe('a payment that the standard takes', () => {
  it('has nothing that is forbidden, with a day to pay or without', () => {
    expect(findUpnFaults(payment)).toEqual([])
    expect(upnPayload({ ...payment, dueDay: null })).toContain('\n0040098579'.slice(1))
  })

  it('says in its last field how long the others are, each with the line feed that ends it', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'č', 'Ž', '1', '.', '-'), minLength: 1, maxLength: 33 })
    fc.assert(
      fc.property(text, text, fc.integer({ min: 1, max: 99_999_999_999 }), (name, town, amountCents) => {
        const payload = upnPayload({ ...payment, payer: { name, street: '', town }, amountCents })
        const fields = payload.split('\n')
        expect(fields).toHaveLength(21)
        const before = payload.slice(0, payload.lastIndexOf('\n', payload.length - 2) + 1)
        expect(Number(fields[19])).toBe(before.length)
        expect(latin2Bytes(payload).length).toBe(payload.length)
      }),
    )
  })
})

describe('what the standard forbids is refused, with the field and the reason', () => {
  const longName = 'Komunala Zagorje, javno podjetje, d.o.o.'
  it.each<[string, Partial<UpnPayment>, string, string]>([
    [
      'a recipient’s name of 34 characters',
      { recipient: { ...recipient, name: longName } },
      'recipient.name',
      'too-long',
    ],
    ['a recipient without a name', { recipient: { ...recipient, name: '' } }, 'recipient.name', 'missing'],
    ['a payer in another script', { payer: { ...payment.payer, name: 'Иван' } }, 'payer.name', 'characters'],
    ['the sign of the euro', { purpose: 'Voda 5 €' }, 'purpose', 'characters'],
    ['a line of its own', { purpose: 'Voda\n10/2026' }, 'purpose', 'characters'],
    ['a purpose of 43 characters', { purpose: 'V'.repeat(43) }, 'purpose', 'too-long'],
    ['no purpose', { purpose: '' }, 'purpose', 'missing'],
    ['a space at the end', { purpose: 'Voda ' }, 'purpose', 'form'],
    ['a purpose code of three letters', { purposeCode: 'SCV' }, 'purposeCode', 'form'],
    ['a purpose code in small letters', { purposeCode: 'scve' }, 'purposeCode', 'form'],
    ['nothing to pay', { amountCents: 0 }, 'amountCents', 'too-little'],
    ['less than nothing', { amountCents: -1 }, 'amountCents', 'too-little'],
    ['a thousand million euros', { amountCents: 100_000_000_000 }, 'amountCents', 'too-much'],
    ['half a cent', { amountCents: 0.5 }, 'amountCents', 'form'],
    ['a day that there isn’t', { dueDay: '2026-02-30' }, 'dueDay', 'form'],
    [
      'an IBAN with two digits exchanged',
      { recipient: { ...recipient, iban: 'SI56051008010486800' } },
      'recipient.iban',
      'check-digits',
    ],
    [
      'an IBAN that is too short',
      { recipient: { ...recipient, iban: 'SI5605100801048608' } },
      'recipient.iban',
      'form',
    ],
    ['an IBAN with spaces', { recipient: { ...recipient, iban: 'SI56 0510 0801 0486 080' } }, 'recipient.iban', 'form'],
    ['no reference', { reference: '' }, 'reference', 'missing'],
    ['a wrong check digit of SI12', { reference: 'SI121033842574530' }, 'reference', 'check-digits'],
    ['SI12 with twelve digits', { reference: 'SI12103384257453' }, 'reference', 'form'],
    ['SI99 with something behind it', { reference: 'SI991' }, 'reference', 'form'],
    ['SI00 of four parts', { reference: 'SI001-2-3-4' }, 'reference', 'form'],
    ['SI00 with a part of 13 digits', { reference: 'SI001234567890123' }, 'reference', 'form'],
    ['SI00 of 21 digits', { reference: 'SI001234567-1234567-1234567' }, 'reference', 'too-long'],
    ['wrong check digits of RF', { reference: 'RF19539007547034' }, 'reference', 'check-digits'],
    ['a space in it', { reference: 'SI12 1033842574531' }, 'reference', 'form'],
  ])('%s', (_, change, field, code) => {
    const wrong = { ...payment, ...change }
    expect(findUpnFaults(wrong)).toContainEqual({ field, code })
    expect(() => upnPayload(wrong)).toThrow(UpnRefusal)
  })

  it.each(['SI99', 'SI00123', 'SI001-22-333', 'RF18539007547034', 'RF45SBO2010', 'SI121033842574531'])(
    'and %s is not',
    (reference) => expect(findUpnFaults({ ...payment, reference })).toEqual([]),
  )

  it('whatever comes in is refused, or has a code that a reader gets back', () => {
    const anything = fc.string({ unit: 'grapheme', maxLength: 60 })
    fc.assert(
      fc.property(anything, anything, fc.integer(), (name, purpose, amountCents) => {
        const tried = { ...payment, payer: asPayer({ name, street: name, town: name }), purpose, amountCents }
        if (findUpnFaults(tried).length > 0) return
        const payload = upnPayload(tried)
        expect(payload.split('\n')).toHaveLength(21)
        expect(isLatin2(payload.replaceAll('\n', ''))).toBe(true)
      }),
    )
  })
})

describe('an IBAN', () => {
  it.each(['SI56051008010486080', 'SI56191000000123438', 'DE89370400440532013000', 'GB82WEST12345698765432'])(
    '%s can be paid to',
    (iban) => expect(isValidIban(iban)).toBe(true),
  )

  it('with one digit mistyped is never one', () => {
    const change = fc.tuple(fc.integer({ min: 4, max: 18 }), fc.integer({ min: 1, max: 9 }))
    fc.assert(
      fc.property(change, ([place, by]) => {
        const digits = Array.from('SI56051008010486080')
        digits[place] = String((Number(digits[place]) + by) % 10)
        expect(isValidIban(digits.join(''))).toBe(false)
      }),
    )
  })
})

describe('a payer on a slip', () => {
  it.each([
    ['Marija Terezija Kranjc Vodopivec Zagoričnik', 'Marija Terezija Kranjc Vodopivec'],
    ['Komunala Zagorje, javno podjetje, d.o.o.', 'Komunala Zagorje, javno podjetje'],
    ['W'.repeat(40), 'W'.repeat(33)],
    ['Ana C\u030cebas\u030cek', 'Ana Čebašek'],
    ['Łukasz Muñoz Østergård', 'Łukasz Munoz Ostergard'],
    ['  O’Brien – Zupančič ', "O'Brien - Zupančič"],
    ['Café “Æ”', 'Café "AE"'],
  ])('%s is written %s', (name, written) => expect(asPayer({ name, street: '', town: '' }).name).toBe(written))

  it('is never longer than there is room, and what is written once stays', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (name) => {
        const once = asPayer({ name, street: '', town: '' })
        expect(once.name.length).toBeLessThanOrEqual(33)
        expect(asPayer(once)).toEqual(once)
      }),
    )
  })

  it('in another script stays as it is, so that the refusal says so', () => expect(toLatin2Text('Иван')).toBe('Иван'))
})

describe('a bill’s payment', () => {
  const bill: Bill = {
    ...{ number: '1', kind: 'invoice', issuedOn: '2026-11-10', dueOn: '2026-11-25' },
    ...{ periodFrom: '2026-10-01', periodTo: '2026-10-31', meteringPointNumber: '0040098579' },
    ...{ meteringPointAddress: '', buyer: payment.payer, reference: payment.reference, precedingNumbers: [] },
    ...{
      lines: [],
      vat: [],
      readings: [],
      netCents: 1_000,
      vatCents: 95,
      totalCents: 1_095,
      paidCents: 0,
      cancelledOn: null,
    },
  }
  const amountOf = (change: Partial<Bill>) => findBillPayment({ ...bill, ...change }, recipient)?.amountCents

  it('is what is open: part payments lower it, and what is paid, cancelled or given back has none', () => {
    expect(amountOf({})).toBe(1_095)
    expect(amountOf({ paidCents: 1_000 })).toBe(95)
    expect(amountOf({ paidCents: 1_095 })).toBeUndefined()
    expect(amountOf({ paidCents: 2_000 })).toBeUndefined()
    expect(amountOf({ cancelledOn: '2026-11-12' })).toBeUndefined()
    expect(amountOf({ totalCents: -500 })).toBeUndefined()
  })

  it.each<[Partial<Bill>, string]>([
    [{}, 'Voda 10/2026 0040098579'],
    [{ periodFrom: '2026-07-01' }, 'Voda 07-10/2026 0040098579'],
    [{ periodFrom: '2025-11-01', kind: 'settlement' }, 'Poračun 11/2025-10/2026 0040098579'],
    [{ kind: 'advance' }, 'Akontacija 10/2026 0040098579'],
  ])('says what it is for, and links the metering point: %#', (change, purpose) => {
    const made = findBillPayment({ ...bill, ...change }, recipient)
    expect(made?.purpose).toBe(purpose)
    expect(shownNumbersOf(made?.purpose ?? '')).toEqual(['0040098579'])
    expect(made && findUpnFaults(made)).toEqual([])
  })
})
