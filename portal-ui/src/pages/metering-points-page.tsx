import { useCurrentWindow } from '../api/current-window.ts'
import { PointListPage } from '../features/metering-points/point-list-page.tsx'
import { ClosedNotice } from '../features/readings/closed-notice.tsx'

/** Odjemna mesta, with what can be done there now: outside the window (M12) it says when readings can be entered again. */
export function MeteringPointsPage() {
  const readingWindow = useCurrentWindow()
  return (
    <PointListPage
      readingWindow={readingWindow}
      windowNotice={readingWindow !== undefined && <ClosedNotice readingWindow={readingWindow} />}
    />
  )
}
