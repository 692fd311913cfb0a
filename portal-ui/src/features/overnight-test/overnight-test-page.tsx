import { useState } from 'react'
import { serverNow } from '../../api/server-clock.ts'
import type { MeteringPoint } from '../../api/types.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { useOvernightReadings, type MeterShown } from '../../offline/overnight-readings.ts'
import { Loading } from '../../states/states.tsx'
import { PointPageHeading } from '../point-page-heading.tsx'
import { EveningStep } from './evening-step.tsx'
import { judgeMeters } from './judge-meters.ts'
import { MorningStep } from './morning-step.tsx'
import { TestResult } from './test-result.tsx'
import type { Fault } from './test-fault.tsx'
import { overnightTestWords } from './words.ts'

/** Whether water gets away somewhere, by two looks at the meter with a night in between; it leads by the hand, and sends nothing. */
export function OvernightTestPage({ point }: { point: MeteringPoint }) {
  const { t } = useI18n(overnightTestWords)
  const words = t.overnight
  return (
    <>
      <PointPageHeading point={point} words={words} />
      <p>
        {words.lead} {words.private}
      </p>
      {point.meters.length === 0 ? <p className="soft">{words.noMeters}</p> : <Steps point={point} />}
    </>
  )
}

function Steps({ point }: { point: MeteringPoint }) {
  const { readings, isKept, keep } = useOvernightReadings(point.id)
  const [fault, setFault] = useState<Fault>()
  // Who has just done a step is led to the next one; who opens the page begins at its head.
  const [goesOn, setGoesOn] = useState(false)
  if (readings === undefined) return <Loading />
  const begin = (shown: readonly MeterShown[]): void => {
    setGoesOn(true)
    keep({ evening: { at: serverNow().toISOString(), shown } })
  }
  const startOver = (): void => {
    setGoesOn(true)
    setFault(undefined)
    keep(null)
  }
  if (readings === null) return <EveningStep meters={point.meters} onRead={begin} takesFocus={goesOn} />
  const { evening, morning } = readings
  if (morning !== undefined)
    return <TestResult {...{ point, evening, morning }} takesFocus={goesOn} onStartOver={startOver} />
  const end = (shown: readonly MeterShown[]): void => {
    const read = { at: serverNow().toISOString(), shown }
    const wrong = judgeMeters(evening, read).flatMap(({ result }) => (typeof result === 'string' ? [result] : []))[0]
    setFault(wrong === undefined ? undefined : { kind: wrong, at: read.at })
    if (wrong !== undefined) return
    setGoesOn(true)
    keep({ evening, morning: read })
  }
  return (
    <MorningStep
      {...{ evening, isKept, fault }}
      meters={point.meters}
      takesFocus={goesOn}
      onRead={end}
      onStartOver={startOver}
    />
  )
}
