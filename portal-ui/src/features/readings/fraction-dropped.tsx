import { Emphasised } from '@moja-komunala/ui/emphasised.tsx'
import { useI18n } from '../../i18n/i18n.tsx'
import { volume } from '../../i18n/volume.ts'
import type { EnteredVolume } from './entered-volume.ts'
import { readingsWords } from './words.ts'

/** Says below the field that only whole cubic metres of what was typed are sent. */
export function FractionDropped({ entered }: { entered: EnteredVolume }) {
  const { t } = useI18n(readingsWords)
  if (entered.kind !== 'volume' || !entered.fractionDropped) return null
  return (
    <p className="field__note" role="status">
      <Emphasised text={t.readings.fractionDropped(volume(entered.volumeM3))} />
    </p>
  )
}
