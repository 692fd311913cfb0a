import { describe, expect, it } from '@jest/globals'
import { writeLetter } from '../../platform/messages/letter.ts'
import { readingReceivedLetter } from './reading-received.letter.ts'

const zone = 'Europe/Ljubljana'
const received = readingReceivedLetter.content.parse({
  reference: '7K3F-92QD',
  pointNumber: '0040098579',
  address: 'Cesta 9. avgusta 12',
  kind: 'hot',
  serialNumber: '46207317',
  valueM3: 20_641,
  enteredAt: '2026-11-29T22:30:00.000Z',
  receivedAt: '2026-11-29T23:05:00.000Z',
  isLate: false,
  correctableUntil: '2026-12-02',
})

describe('the receipt for a reading', () => {
  it('says volumes, days and moments as Slovenian does, in the utility’s time zone', () => {
    const { subject, facts, closing } = writeLetter(readingReceivedLetter, received, 'sl', zone)
    expect(subject).toBe('Potrdilo o vnosu stanja vodomera: 20.641 m³ (7K3F-92QD)')
    expect(Object.fromEntries(facts)).toMatchObject({
      Vneseno: '29. 11. 2026, 23:30',
      Prejeto: '30. 11. 2026, 00:05',
    })
    expect(closing[0]).toBe('Popravite ga lahko do vključno 2. 12. 2026. Šteje zadnji vnos.')
  })

  it('says them as English does', () => {
    const { subject, facts, closing } = writeLetter(readingReceivedLetter, received, 'en', zone)
    expect(subject).toBe('Receipt for your meter reading: 20,641 m³ (7K3F-92QD)')
    expect(Object.fromEntries(facts)).toMatchObject({ Entered: '29 Nov 2026, 23:30' })
    expect(closing[0]).toBe('You can correct it up to and including 2 December 2026. The last entry counts.')
  })

  it('for one that came too late says so, and offers no correction', () => {
    const text = writeLetter(readingReceivedLetter, { ...received, isLate: true }, 'sl', zone)
    expect(text.paragraphs[0]).toContain('ne šteje')
    expect(text.closing.join(' ')).not.toContain('Popravite')
  })
})
