import type { ComponentType } from 'react'
import { isNoSuch } from '../api/failure.ts'
import { useMeteringPoint } from '../api/metering-points.ts'
import type { MeteringPoint } from '../api/types.ts'
import { billForecastWords } from '../features/bill-forecast/words.ts'
import { consumptionWords } from '../features/consumption/words.ts'
import { overnightTestWords } from '../features/overnight-test/words.ts'
import { unusualUseWords } from '../features/unusual-use/words.ts'
import { waterReportWords } from '../features/water-report/words.ts'
import type { WordsOf } from '../i18n/words-of.ts'
import { lazily } from '../states/lazily.tsx'
import { Loading, PageAwaited } from '../states/states.tsx'
import { NotFoundPage } from './not-found-page.tsx'

interface AboutPoint {
  readonly point: MeteringPoint
}

/** A page about a point. Of interest once a month, and of no use on the way to the meter: it comes when it is asked for. */
function pageOfPoint(
  words: WordsOf<object>,
  load: () => Promise<ComponentType<AboutPoint>>,
): ComponentType<{ id: string }> {
  const Page = lazily([words], load, <Loading />)
  return function PageOfPoint({ id }) {
    const { point, error, reload } = useMeteringPoint(id)
    if (isNoSuch(error)) return <NotFoundPage />
    if (point === undefined) return <PageAwaited error={error} onRetry={reload} />
    return <Page point={point} />
  }
}

export const ConsumptionOfPointPage = pageOfPoint(consumptionWords, () =>
  import('../features/consumption/consumption-page.tsx').then((module) => module.ConsumptionPage),
)
export const BillForecastOfPointPage = pageOfPoint(billForecastWords, () =>
  import('../features/bill-forecast/bill-forecast-page.tsx').then((module) => module.BillForecastPage),
)
export const UnusualUseOfPointPage = pageOfPoint(unusualUseWords, () =>
  import('../features/unusual-use/unusual-use-page.tsx').then((module) => module.UnusualUsePage),
)
export const OvernightTestOfPointPage = pageOfPoint(overnightTestWords, () =>
  import('../features/overnight-test/overnight-test-page.tsx').then((module) => module.OvernightTestPage),
)
export const WaterReportOfPointPage = pageOfPoint(waterReportWords, () =>
  import('../features/water-report/water-report-page.tsx').then((module) => module.WaterReportPage),
)
