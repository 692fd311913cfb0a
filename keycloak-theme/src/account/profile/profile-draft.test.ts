import { changesOf, readDraft } from './profile-draft.ts'

const known = { firstName: 'Ana', lastName: 'Novak', phoneNumber: '', locale: 'sl' }

describe('what was typed into the profile and not saved', () => {
  it('is what differs, as typed', () => {
    expect(changesOf(known, { ...known, lastName: 'Novak Kos ', phoneNumber: '041' })).toEqual({
      lastName: 'Novak Kos ',
      phoneNumber: '041',
    })
  })

  it('is nothing when everything is as it was', () => {
    expect(changesOf(known, { ...known })).toBeUndefined()
  })

  it('is given back to the same customer alone', () => {
    const kept = JSON.stringify({ subject: 'ana', draft: { lastName: 'Kos' } })
    expect(readDraft(kept, 'ana')).toEqual({ lastName: 'Kos' })
    expect(readDraft(kept, 'marko')).toBeUndefined()
  })

  it.each([null, 'no JSON', 'null', '7', '{"subject":"ana"}', '{"subject":"ana","draft":{"lastName":7,"email":"x"}}'])(
    'is nothing where something else is kept: %s',
    (kept) => {
      expect(readDraft(kept, 'ana')).toBeUndefined()
    },
  )
})
