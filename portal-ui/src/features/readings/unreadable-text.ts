import type { Meter } from '../../api/types.ts'
import type { Outcome } from './use-reading-entry.ts'
import type { Words } from './words.sl.ts'

/** What keeps a typed reading from being sent. */
export function unreadableText(
  { why }: Extract<Outcome, { kind: 'unreadable' }>,
  meter: Meter,
  t: Words['readings'],
): string {
  switch (why.kind) {
    case 'missing':
      return t.missing
    case 'not-a-number':
      return t.notANumber
    case 'ambiguous':
      return t.ambiguous
    case 'too-many-digits':
      return t.tooManyDigits(meter.digits, why.entered)
  }
}
