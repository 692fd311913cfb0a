import { useId } from 'react'
import { TextField } from '@moja-komunala/ui/field.tsx'
import { useI18n } from '../../i18n/i18n.tsx'
import { meteringPointsWords } from './words.ts'

export interface SearchFieldProps {
  readonly sought: string
  readonly onSeek: (text: string) => void
}

/** Where points are looked for, by all that a customer may know of one. */
export function SearchField({ sought, onSeek }: SearchFieldProps) {
  const { t } = useI18n(meteringPointsWords)
  const id = useId()
  return (
    <div className="point-search not-on-paper">
      <TextField
        id={id}
        label={t.meteringPoints.find}
        type="search"
        autoComplete="off"
        value={sought}
        onChange={(event) => onSeek(event.target.value)}
      />
    </div>
  )
}

export interface FoundStatusProps {
  readonly count: number
  readonly isNarrowed: boolean
  /** What to say where nothing is found. */
  readonly noneText: string
}

/** What the search has found: to be heard, and to be seen where it is nothing. */
export function FoundStatus({ count, isNarrowed, noneText }: FoundStatusProps) {
  const { t } = useI18n(meteringPointsWords)
  return (
    <p role="status" className={count === 0 ? undefined : 'visually-hidden'}>
      {count === 0 ? noneText : isNarrowed && t.meteringPoints.foundCount(count)}
    </p>
  )
}
