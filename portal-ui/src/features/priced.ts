import type { Locale } from '@moja-komunala/brand/brand'
import { decimal, unitPrice } from '../i18n/money.ts'
import { unitName } from '../i18n/volume.ts'

export interface Priced {
  readonly quantity: string
  readonly unit: string
  /** Null where only how much it was is known. */
  readonly unitPriceEur: string | null
}

/** "8 m³ × 0,7392 €": how much at which price, said alike on a bill and in its forecast. */
export function priced(
  locale: Locale,
  { quantity, unit, unitPriceEur }: Priced,
  units: Readonly<Record<string, string>>,
): string {
  const amount = `${decimal(locale, quantity)}\u00a0${unitName(unit, units)}`
  return unitPriceEur === null ? amount : `${amount} × ${unitPrice(locale, unitPriceEur)}`
}
