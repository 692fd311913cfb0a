import { useI18n } from '../../i18n/i18n.tsx'

export interface ReceiptChoiceProps {
  readonly isWanted: boolean
  readonly onChoose: (isWanted: boolean) => void
}

/** Whether a receipt comes by mail. */
export function ReceiptChoice({ isWanted, onChoose }: ReceiptChoiceProps) {
  const { t } = useI18n()
  return (
    <label className="checkbox">
      <input type="checkbox" checked={isWanted} onChange={(event) => onChoose(event.target.checked)} />
      {t.receipt.wanted}
    </label>
  )
}
