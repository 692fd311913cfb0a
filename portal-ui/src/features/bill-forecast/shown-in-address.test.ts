import { expect, it } from '@jest/globals'
import type { Meter } from '../../api/types.ts'
import { shownInAddress } from './shown-in-address.ts'

const point = { meters: [{ id: 'M-1', digits: 5 } as Meter, { id: 'M-2', digits: 5 } as Meter] }

it('takes the meter and what it shows from the address', () => {
  expect(shownInAddress('vodomer=M-2&stanje=01421', point)).toEqual({ meterId: 'M-2', valueM3: 1421 })
})

it.each(['', 'vodomer=M-3&stanje=1', 'vodomer=M-1', 'stanje=1', 'vodomer=M-1&stanje=-1', 'vodomer=M-1&stanje=123456'])(
  'of "%s" counts nothing: the forecast is by what was handed in',
  (search) => expect(shownInAddress(search, point)).toBeUndefined(),
)
