import type { Refusal } from '../imports/refusal.ts'

export const tooManyDigits: Refusal = {
  code: 'too-many-digits',
  sl: 'Stanje ima več števk, kot jih kaže vodomer.',
  en: 'The reading has more digits than the meter shows.',
}
