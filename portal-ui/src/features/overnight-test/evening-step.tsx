import type { Meter } from '../../api/types.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import type { MeterShown } from '../../offline/overnight-readings.ts'
import { ShownForm } from './shown-form.tsx'
import { StepHeading } from './step-heading.tsx'
import { overnightTestWords } from './words.ts'

export interface EveningStepProps {
  readonly meters: readonly Meter[]
  readonly takesFocus: boolean
  readonly onRead: (shown: readonly MeterShown[]) => void
}

/** Everything is closed, and the meter is read. */
export function EveningStep({ meters, takesFocus, onRead }: EveningStepProps) {
  const { t } = useI18n(overnightTestWords)
  const words = t.overnight
  return (
    <>
      <section className="card" aria-labelledby="evening-heading">
        <StepHeading id="evening-heading" takesFocus={takesFocus}>
          {words.steps.evening}
        </StepHeading>
        <ul className="bullets">
          {Object.values(words.eveningList).map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
        <p className="soft">{words.dials}</p>
        <ShownForm meters={meters} submit={words.saveEvening} onRead={onRead} />
      </section>
      <section className="stack stack--close" aria-labelledby="morning-heading">
        <h2 id="morning-heading">{words.steps.morning}</h2>
        <p className="soft">{words.later}</p>
      </section>
    </>
  )
}
