import { Link } from 'wouter'
import type { OvernightResult } from '@moja-komunala/rules/overnight-test.ts'
import { Emphasised } from '@moja-komunala/ui/emphasised.tsx'
import { Notice, type NoticeKind } from '@moja-komunala/ui/notice.tsx'
import type { Meter, MeteringPoint } from '../../api/types.ts'
import { useUnusualUse } from '../../api/unusual-use.ts'
import { dayAndMonth, dayOf, timeOfDay } from '../../i18n/dates.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { litres, roughVolume } from '../../i18n/volume.ts'
import type { OvernightReading } from '../../offline/overnight-readings.ts'
import { paths } from '../paths.ts'
import { judgeMeters } from './judge-meters.ts'
import { StartOver } from './start-over.tsx'
import { StepHeading } from './step-heading.tsx'
import { overnightTestWords } from './words.ts'

export interface TestResultProps {
  readonly point: MeteringPoint
  readonly evening: OvernightReading
  readonly morning: OvernightReading
  readonly takesFocus: boolean
  readonly onStartOver: () => void
}

/** What two readings say, no more than they can, and what to do next. */
export function TestResult({ point, evening, morning, takesFocus, onStartOver }: TestResultProps) {
  const { t, locale } = useI18n(overnightTestWords)
  const words = t.overnight
  const moment = (at: string) => [dayAndMonth(locale, dayOf(new Date(at))), timeOfDay(locale, new Date(at))] as const
  const judged = judgeMeters(evening, morning).flatMap(({ meterId, result }) => {
    const meter = point.meters.find(({ id }) => id === meterId)
    return meter === undefined || typeof result === 'string' ? [] : [{ meter, result }]
  })
  const isAsked = useUnusualUse(point.id).data?.some(({ state }) => state === 'open') === true
  const isFlowing = judged.some(({ result }) => result.outcome === 'flowing')
  const next = Object.values(words.nextOf[isFlowing ? 'flowing' : 'still'])
  return (
    <>
      <section className="stack" aria-labelledby="result-heading">
        <div>
          <StepHeading id="result-heading" takesFocus={takesFocus}>
            {words.steps.result}
          </StepHeading>
          <p className="soft numbers">{words.between(...moment(evening.at), ...moment(morning.at))}</p>
        </div>
        {judged.map(({ meter, result }) => (
          <MeterResult key={meter.id} {...{ meter, result }} namesMeter={judged.length > 1} />
        ))}
      </section>
      <section className="card" aria-labelledby="next-heading">
        <h2 id="next-heading">{words.next}</h2>
        <ol className="bullets">
          {next.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ol>
        {isAsked && (
          <div>
            <Link href={paths.unusualUse(point.id)} className="target">
              {words.tell}
            </Link>
          </div>
        )}
      </section>
      <StartOver onStartOver={onStartOver} />
    </>
  )
}

const kinds = { still: 'ok', 'too-little-to-say': 'info', flowing: 'doubt' } as const satisfies Record<
  OvernightResult['outcome'],
  NoticeKind
>

interface MeterResultProps {
  readonly meter: Meter
  readonly result: OvernightResult
  readonly namesMeter: boolean
}

function MeterResult({ meter, result, namesMeter }: MeterResultProps) {
  const { t, locale } = useI18n(overnightTestWords)
  const words = t.overnight
  const { outcome } = result
  const amount = (of: number) => litres(locale, Math.round(of))
  const text =
    outcome === 'flowing'
      ? words.outcomes.flowing.text(
          amount(result.litres),
          // Of little a whole litre would be too coarse.
          result.litresPerHour < 10 ? litres(locale, result.litresPerHour, 1) : amount(result.litresPerHour),
          roughVolume(locale, result.litresPerMonth),
        )
      : outcome === 'still'
        ? words.outcomes.still.text(amount(result.unseenLitresPerHour))
        : words.outcomes['too-little-to-say'].text()
  return (
    <Notice kind={kinds[outcome]} title={words.outcomes[outcome].title}>
      {namesMeter && <p className="numbers">{words.meters[meter.kind](meter.serialNumber)}</p>}
      <p className="numbers">
        <Emphasised text={text} />
      </p>
      {outcome === 'flowing' && <p>{words.flowingMeans}</p>}
    </Notice>
  )
}
