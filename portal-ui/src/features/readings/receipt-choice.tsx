import { Checkbox } from '@moja-komunala/ui/checkbox.tsx'
import { useI18n } from '../../i18n/i18n.tsx'
import { readingsWords } from './words.ts'

export interface ReceiptChoiceProps {
  readonly isWanted: boolean
  readonly onChoose: (isWanted: boolean) => void
}

/** Whether a receipt comes by mail. */
export function ReceiptChoice({ isWanted, onChoose }: ReceiptChoiceProps) {
  const { t } = useI18n(readingsWords)
  return (
    <div className="not-on-paper">
      <Checkbox checked={isWanted} onChange={(event) => onChoose(event.target.checked)}>
        {t.receipt.wanted}
      </Checkbox>
    </div>
  )
}
