import type { PaymentRecipient } from '@moja-komunala/rules/bill-payment.ts'
import { brand } from '../../../platform/pages/brand.ts'

/** Who bills. */
export interface Seller {
  readonly nameLines: readonly string[]
  readonly legalName: string
  readonly street: string
  readonly town: string
  readonly vatId: string
  readonly phone: string
  readonly email: string
  readonly website: string
  /** Whom bills are paid to. */
  readonly recipient: PaymentRecipient
}

export const sellerPaidAt = (recipient: PaymentRecipient): Seller => ({ ...brand.utility, recipient })
