import { Emphasised } from '@moja-komunala/ui/emphasised.tsx'
import { Notice } from '@moja-komunala/ui/notice.tsx'
import type { Meter } from '../../api/types.ts'
import { dayAndMonth, dayOf, timeOfDay } from '../../i18n/dates.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import type { MeterShown, OvernightReading } from '../../offline/overnight-readings.ts'
import { earliestMorning } from './judge-meters.ts'
import { ShownForm } from './shown-form.tsx'
import { StartOver } from './start-over.tsx'
import { StepHeading } from './step-heading.tsx'
import { TestFault, type Fault } from './test-fault.tsx'
import { overnightTestWords } from './words.ts'

export interface MorningStepProps {
  readonly meters: readonly Meter[]
  readonly evening: OvernightReading
  readonly isKept: boolean
  readonly fault: Fault | undefined
  readonly takesFocus: boolean
  readonly onRead: (shown: readonly MeterShown[]) => void
  readonly onStartOver: () => void
}

/** What was read in the evening is shown, and the meter is read again. */
export function MorningStep(props: MorningStepProps) {
  const { evening, isKept, fault, takesFocus, onRead, onStartOver } = props
  const { t, locale } = useI18n(overnightTestWords)
  const words = t.overnight
  const at = new Date(evening.at)
  const meters = props.meters.filter(({ id }) => evening.shown.some(({ meterId }) => meterId === id))
  return (
    <>
      <Notice kind={isKept ? 'ok' : 'warning'} title={isKept ? words.saved : words.steps.evening}>
        <p>{words.savedAt(dayAndMonth(locale, dayOf(at)), timeOfDay(locale, at))}</p>
        <ul className="bullets numbers">
          {meters.map((meter) => (
            <li key={meter.id}>
              {words.meters[meter.kind](meter.serialNumber)}: <ShownText {...{ evening, meter }} />
            </li>
          ))}
        </ul>
        <p>{isKept ? words.savedText : words.notKept}</p>
      </Notice>
      <section className="card" aria-labelledby="morning-heading">
        <StepHeading id="morning-heading" takesFocus={takesFocus}>
          {words.steps.morning}
        </StepHeading>
        <div className="stack stack--close">
          <p className="numbers">{words.notBefore(timeOfDay(locale, earliestMorning(evening)))}</p>
          <ul className="bullets">
            {Object.values(words.morningList).map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
        <ShownForm meters={meters} before={evening.shown} submit={words.showResult} onRead={onRead} />
        {fault !== undefined && <TestFault {...{ fault, evening }} />}
      </section>
      <StartOver onStartOver={onStartOver} />
    </>
  )
}

function ShownText({ evening, meter }: { evening: OvernightReading; meter: Meter }) {
  const { t } = useI18n(overnightTestWords)
  const shown = evening.shown.find(({ meterId }) => meterId === meter.id)
  return shown && <Emphasised text={t.overnight.shown(String(shown.valueM3), shown.red)} />
}
