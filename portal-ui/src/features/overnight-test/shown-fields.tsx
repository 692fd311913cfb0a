import { TextField } from '@moja-komunala/ui/field.tsx'
import type { Meter } from '../../api/types.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import type { ParsedShown, Typed } from './parse-shown.ts'
import { overnightTestWords } from './words.ts'

export interface ShownFieldsProps {
  readonly meter: Meter
  readonly typed: Typed
  readonly faults: Extract<ParsedShown, { kind: 'faulty' }> | undefined
  readonly onType: (typed: Typed) => void
}

export const blackIdOf = ({ id }: Pick<Meter, 'id'>): string => `black-${id}`
export const redIdOf = ({ id }: Pick<Meter, 'id'>): string => `red-${id}`

/** Black and red digits beside each other, as they stand on the meter. */
export function ShownFields({ meter, typed, faults, onType }: ShownFieldsProps) {
  const { t } = useI18n(overnightTestWords)
  const words = t.overnight
  const digits = { inputMode: 'decimal', autoComplete: 'off', translate: 'no' } as const
  return (
    <fieldset className="overnight__meter">
      <legend>{words.meters[meter.kind](meter.serialNumber)}</legend>
      <div className="overnight__digits numbers">
        <TextField
          {...digits}
          id={blackIdOf(meter)}
          label={words.black}
          hint={words.blackHint}
          value={typed.black}
          error={faults?.black && words.blackFaults[faults.black]}
          isErrorSpoken
          onChange={(event) => onType({ ...typed, black: event.target.value })}
        />
        <TextField
          {...digits}
          id={redIdOf(meter)}
          label={words.red}
          hint={words.redHint}
          value={typed.red}
          error={faults?.red && words.redFaults[faults.red]}
          isErrorSpoken
          onChange={(event) => onType({ ...typed, red: event.target.value })}
        />
      </div>
    </fieldset>
  )
}
