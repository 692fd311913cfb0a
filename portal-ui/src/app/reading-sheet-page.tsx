import type { ReadingWindow } from '../api/types.ts'
import { searchWorthwhileFrom } from '../features/metering-points/find-points.ts'
import { useMeteringPoints } from '../features/metering-points/metering-points.ts'
import { useReadingSheet } from '../features/metering-points/reading-sheet.ts'
import { rowsOf } from '../features/metering-points/sheet-rows.ts'
import { SheetSearch } from '../features/metering-points/sheet-search.tsx'
import { useSheetWishes } from '../features/metering-points/use-sheet-wishes.ts'
import { MeterHelp } from '../features/readings/meter-help.tsx'
import { ReceiptChoice } from '../features/readings/receipt-choice.tsx'
import { useOpenWindow } from '../features/readings/use-open-window.ts'
import { WindowNotice } from '../features/readings/window-notice.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { Emphasised } from '../ui/emphasised.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { LoadFailed, Loading } from '../ui/states.tsx'
import { useDraft } from '../ui/use-draft.ts'
import { SheetRows } from './sheet-rows.tsx'
import './reading-sheet.css'

/** The readings of all points in a row (M9, M11): for who has several, and usable with hundreds. */
export function ReadingSheetPage() {
  const wishes = useSheetWishes()
  const sheet = useReadingSheet(wishes.isNarrowed)
  const { readingWindow, error, reload } = sheet
  if (readingWindow === undefined) {
    return error === undefined ? <Loading /> : <LoadFailed error={error} onRetry={reload} />
  }
  return <Sheet readingWindow={readingWindow} sheet={sheet} wishes={wishes} />
}

interface SheetProps {
  readonly readingWindow: ReadingWindow
  readonly sheet: ReturnType<typeof useReadingSheet>
  readonly wishes: ReturnType<typeof useSheetWishes>
}

function Sheet({ readingWindow, sheet, wishes }: SheetProps) {
  const { t } = useI18n()
  const open = useOpenWindow(readingWindow, sheet.reload)
  const [receipt, keepReceipt] = useDraft('receipt')
  const rows = rowsOf(sheet.points, wishes)
  return (
    <>
      <PageHeading title={t.sheet.title}>{t.sheet.heading}</PageHeading>
      <p className="lead">{t.sheet.lead}</p>
      <WindowNotice readingWindow={readingWindow} open={open} />
      {open.isOpen && (
        <>
          <Progress />
          <MeterHelp />
          <ReceiptChoice isWanted={receipt !== ''} onChoose={(isWanted) => keepReceipt(isWanted ? 'wanted' : '')} />
        </>
      )}
      {(!sheet.isComplete || sheet.points.length >= searchWorthwhileFrom) && (
        <SheetSearch
          wishes={wishes}
          foundCount={rows.length}
          isSearching={wishes.isNarrowed && !sheet.isComplete}
          offersMissing={open.isOpen}
        />
      )}
      <SheetRows
        key={wishes.question}
        rows={rows}
        open={open}
        wantsReceipt={receipt !== ''}
        hasMore={!sheet.isComplete}
        isLoadingMore={sheet.isLoadingMore}
        error={sheet.error}
        onMore={sheet.loadMore}
        onStored={(point, meterId, submitted) => {
          wishes.keep(point.id)
          sheet.addReading(point, meterId, submitted)
        }}
      />
    </>
  )
}

/** How many readings are entered, as a sentence and as a bar. */
function Progress() {
  const { t } = useI18n()
  const { data: points } = useMeteringPoints()
  if (points === undefined) return null
  const toRead = points.reduce((sum, point) => sum + point.metersToRead, 0)
  const handedIn = points.reduce((sum, point) => sum + point.metersHandedIn, 0)
  if (toRead === 0) return null
  return (
    <div className="sheet-progress">
      <p role="status">
        <Emphasised text={t.sheet.done(handedIn, toRead)} />
        {handedIn === toRead && ` ${t.sheet.allDone}`}
      </p>
      <progress max={toRead} value={handedIn} aria-hidden="true" />
    </div>
  )
}
