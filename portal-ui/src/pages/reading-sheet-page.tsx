import { useCallback, useRef, useState, type Ref } from 'react'
import type { MeteringPointSummary } from '../api/types.ts'
import { searchWorthwhileFrom } from '../features/metering-points/find-points.ts'
import { useMeteringPoints } from '../api/metering-points.ts'
import { useReadingSheet, useRestOfSheet, type ReadingSheet } from '../api/reading-sheet.ts'
import { rowsOf } from '../features/metering-points/sheet-rows.ts'
import { SheetSearch } from '../features/metering-points/sheet-search.tsx'
import { useSheetWishes } from '../features/metering-points/use-sheet-wishes.ts'
import { MeterHelp } from '../features/readings/meter-help.tsx'
import { ReceiptChoice } from '../features/readings/receipt-choice.tsx'
import { useOpenWindow } from '../features/readings/use-open-window.ts'
import { WindowNotice } from '../features/readings/window-notice.tsx'
import { meteringPointsWords } from '../features/metering-points/words.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Emphasised } from '@moja-komunala/ui/emphasised.tsx'
import { PageHeading } from '@moja-komunala/ui/page-heading.tsx'
import { LoadFailed, Loading } from '../states/states.tsx'
import { useDraft } from '../offline/use-draft.ts'
import { SheetRows } from './sheet-rows.tsx'

/** The readings of all points in a row (M9, M11): for who has several, and usable with hundreds. */
export function ReadingSheetPage() {
  const { sheet, error, reload } = useReadingSheet()
  const { data: points, error: pointsError, mutate } = useMeteringPoints()
  if (sheet !== undefined && points !== undefined) return <Sheet sheet={sheet} points={points} onOutdated={reload} />
  if (error === undefined && pointsError === undefined) return <Loading />
  const retry = (): void => {
    reload()
    void mutate()
  }
  return <LoadFailed error={error ?? pointsError} onRetry={retry} />
}

interface SheetProps {
  readonly sheet: ReadingSheet
  readonly points: readonly MeteringPointSummary[]
  readonly onOutdated: () => void
}

function Sheet({ sheet, points, onOutdated }: SheetProps) {
  const { t } = useI18n(meteringPointsWords)
  const { readingWindow } = sheet
  const open = useOpenWindow(readingWindow, onOutdated)
  const wishes = useSheetWishes()
  const [receipt, keepReceipt] = useDraft('receipt')
  const rows = rowsOf(points, wishes)
  const [goesOn, setGoesOn] = useState(false)
  const goOn = useCallback(() => setGoesOn(true), [])
  const rest = useRestOfSheet(sheet, goesOn)
  const progressRef = useRef<HTMLDivElement>(null)
  const focusProgress = useCallback(() => progressRef.current?.focus(), [])
  return (
    <>
      <PageHeading title={t.sheet.title}>{t.sheet.heading}</PageHeading>
      {open.isOpen && (
        <p className="lead">
          <Emphasised text={t.sheet.lead} />
        </p>
      )}
      <WindowNotice readingWindow={readingWindow} open={open} />
      {open.isOpen && (
        <>
          <Progress points={points} ref={progressRef} />
          <MeterHelp />
          <ReceiptChoice isWanted={receipt !== ''} onChoose={(isWanted) => keepReceipt(isWanted ? 'wanted' : '')} />
        </>
      )}
      {points.length >= searchWorthwhileFrom && (
        <SheetSearch wishes={wishes} foundCount={rows.length} offersMissing={open.isOpen} />
      )}
      <SheetRows
        key={wishes.question}
        rows={rows}
        sheet={sheet}
        open={open}
        wantsReceipt={receipt !== ''}
        onStored={wishes.keep}
        rest={rest}
        onMore={goOn}
        onEnd={focusProgress}
      />
    </>
  )
}

/** How many readings are entered, as a sentence and as a bar. */
function Progress({ points, ref }: { points: readonly MeteringPointSummary[]; ref: Ref<HTMLDivElement> }) {
  const { t } = useI18n(meteringPointsWords)
  const toRead = points.reduce((sum, point) => sum + point.metersToRead, 0)
  const handedIn = points.reduce((sum, point) => sum + point.metersHandedIn, 0)
  if (toRead === 0) return null
  return (
    <div className="sheet-progress" ref={ref} tabIndex={-1}>
      <p role="status">
        <Emphasised text={t.sheet.done(handedIn, toRead)} />
        {handedIn === toRead && ` ${t.sheet.allDone}`}
      </p>
      <progress max={toRead} value={handedIn} aria-hidden="true" />
    </div>
  )
}
