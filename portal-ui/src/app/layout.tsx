import { use, type ReactNode } from 'react'
import { useSessionEnded } from '../api/signed-in.ts'
import { useKeepForLater } from '../features/metering-points/keep-for-later.ts'
import { useMeteringPoints } from '../features/metering-points/metering-points.ts'
import { PointsMenu } from '../features/metering-points/points-menu.tsx'
import { OutboxPanel } from '../features/outbox/outbox-panel.tsx'
import { AccountBar } from '../features/session/account-bar.tsx'
import { PlayedDay } from '../features/session/played-day.tsx'
import { useSession } from '../features/session/session.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Notice } from '../ui/notice.tsx'
import { useOnline } from '../ui/use-online.ts'
import { BrandMark } from './brand-mark.tsx'
import { ChooseLocaleContext } from './choose-locale.ts'
import { Footer } from './footer.tsx'

/** What stands around every page. Without a session only the brand and the footer do. */
export function Layout({ children }: { children: ReactNode }) {
  const { t } = useI18n()
  const session = useSession().data
  // Asked for along with the session, not after it: nearly every page needs them.
  const { data: points } = useMeteringPoints()
  useKeepForLater(points)
  const sessionEnded = useSessionEnded()
  const chooseLocale = use(ChooseLocaleContext)
  const isOnline = useOnline()
  const isSignedIn = session !== undefined && !sessionEnded
  return (
    <>
      <a className="skip-link" href="#content">
        {t.layout.skipToContent}
      </a>
      <header className="top">
        <div className="top__bar">
          <BrandMark />
          {isSignedIn && <AccountBar session={session} onChooseLocale={chooseLocale} />}
        </div>
        {session?.playedDay !== undefined && <PlayedDay day={session.playedDay} />}
      </header>
      <div className="body">
        {isSignedIn && <PointsMenu points={points ?? []} accountUrl={session.accountUrl} />}
        <main id="content" tabIndex={-1}>
          <div role="status" className="offline">
            {!isOnline && (
              <Notice kind="doubt">
                <p>{t.layout.offline}</p>
              </Notice>
            )}
          </div>
          {isSignedIn && <OutboxPanel owner={session.customer.id} points={points ?? []} />}
          {children}
        </main>
      </div>
      <Footer />
    </>
  )
}
