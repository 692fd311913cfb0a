import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { Field } from '@moja-komunala/ui/field.tsx'
import { useBills, type BillsWanted } from '../../api/bills.ts'
import type { MeteringPointSummary } from '../../api/types.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { paths } from '../paths.ts'
import { pointTitle } from './bill-names.ts'
import { billStates, writeWanted } from './wanted.ts'
import { billsWords } from './words.ts'

interface BillFiltersProps {
  readonly wanted: BillsWanted
  readonly points: readonly MeteringPointSummary[]
}

/** What narrows the bills down: the address says it, so that going back from a bill leads to the same ones. */
export function BillFilters({ wanted, points }: BillFiltersProps) {
  const { t } = useI18n(billsWords)
  const words = t.bills
  const [, navigate] = useLocation()
  const years = useBills(wanted).data?.years ?? (wanted.year === undefined ? [] : [wanted.year])
  const want = (change: BillsWanted) => navigate(paths.bills + writeWanted({ ...wanted, ...change }), { replace: true })
  return (
    <div className="bills__filters" role="group" aria-label={words.filters}>
      <Choice
        {...{ id: 'year', label: words.year, value: String(wanted.year ?? '') }}
        onChoose={(year) => want({ year: year === '' ? undefined : Number(year) })}
      >
        <option value="">{words.allYears}</option>
        {years.map((year) => (
          <option key={year}>{year}</option>
        ))}
      </Choice>
      <Choice
        {...{ id: 'state', label: words.state, value: wanted.state ?? '' }}
        onChoose={(chosen) => want({ state: billStates.find((state) => state === chosen) })}
      >
        <option value="">{words.allStates}</option>
        {billStates.map((state) => (
          <option key={state} value={state}>
            {words.states[state]}
          </option>
        ))}
      </Choice>
      {points.length > 1 && (
        <Choice
          {...{ id: 'point', label: words.point, value: wanted.meteringPointId ?? '' }}
          onChoose={(id) => want({ meteringPointId: id === '' ? undefined : id })}
        >
          <option value="">{words.allPoints}</option>
          {points.map(({ id, name, address }) => (
            <option key={id} value={id}>
              {pointTitle(name, address)}
            </option>
          ))}
        </Choice>
      )}
    </div>
  )
}

interface ChoiceProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly onChoose: (value: string) => void
  readonly children: ReactNode
}

function Choice({ id, label, value, onChoose, children }: ChoiceProps) {
  return (
    <Field id={id} label={label}>
      {(control) => (
        <select
          {...control}
          className="field__input"
          value={value}
          onChange={(event) => onChoose(event.currentTarget.value)}
        >
          {children}
        </select>
      )}
    </Field>
  )
}
