import type { PricedCharge, PriceUnit, TariffPrice } from '@moja-komunala/rules/tariff.ts'
import { z } from 'zod'

/** What a price charges, in the order in which a bill has its lines. */
export const pricedCharges = [
  ...(['water', 'excess', 'sewage-removal', 'sewage-treatment'] as const),
  ...(['water-network', 'sewage-removal-network', 'sewage-treatment-network', 'levy', 'other'] as const),
] as const satisfies readonly PricedCharge[]

export const pricedChargeSchema = z.enum(pricedCharges)
export const priceUnitSchema = z.enum(['m3', 'month', 'flat-month'] satisfies PriceUnit[])
export const blockPerSchema = z.enum(['point', 'flat'] satisfies TariffPrice['blockPer'][])
