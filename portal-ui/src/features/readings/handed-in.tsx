import { Button } from '@moja-komunala/ui/button.tsx'
import type { Reading } from '../../api/types.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { HandedInLine } from '../../states/handed-in-line.tsx'

export interface HandedInProps {
  readonly reading: Reading
  /** The element that names the meter: there may be several with such a button. */
  readonly meterNameId: string
  readonly onCorrect: () => void
}

/** A meter whose reading is in, with the way to its form. */
export function HandedIn({ reading, meterNameId, onCorrect }: HandedInProps) {
  const { t } = useI18n()
  return (
    <HandedInLine {...reading}>
      <Button look="link" aria-describedby={meterNameId} onClick={onCorrect}>
        {t.handedIn.correct}
      </Button>
    </HandedInLine>
  )
}
