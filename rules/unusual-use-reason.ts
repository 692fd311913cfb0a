/* What lies behind unusual use, as the customer says. `unknown`: they looked and found nothing. */

export const unusualUseReasons = [
  'pool',
  'garden',
  'guests',
  'somebody-more',
  'leak-repaired',
  'misread',
  'unknown',
] as const
export type UnusualUseReason = (typeof unusualUseReasons)[number]
