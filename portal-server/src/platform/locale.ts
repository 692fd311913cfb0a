import { z } from 'zod'

/** The languages that the portal speaks; the first is what it speaks when nobody chose. */
export const localeSchema = z.enum(['sl', 'en'])
export type Locale = z.infer<typeof localeSchema>
export const defaultLocale: Locale = 'sl'
