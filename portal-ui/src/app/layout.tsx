import { use, type ReactNode } from 'react'
import { Link } from 'wouter'
import { BrandName } from '@moja-komunala/ui/brand-name.tsx'
import { Notice } from '@moja-komunala/ui/notice.tsx'
import { SiteFrame } from '@moja-komunala/ui/site-frame.tsx'
import { useCurrentWindow } from '../api/current-window.ts'
import { useMeteringPoints } from '../api/metering-points.ts'
import { useSessionEnded } from '../api/signed-in.ts'
import { OutboxPanel } from '../features/outbox/outbox-panel.tsx'
import { Account } from '../features/session/account.tsx'
import { PlayedDay } from '../features/session/played-day.tsx'
import { useSession } from '../features/session/session.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { useKeepForLater } from '../offline/keep-for-later.ts'
import { useOnline } from '../offline/use-online.ts'
import { ChooseLocaleContext } from './choose-locale.ts'
import { MainMenu } from './main-menu.tsx'

/** What stands around every page. Without a session only the brand and the footer do. */
export function Layout({ children }: { children: ReactNode }) {
  const { t, locale } = useI18n()
  const session = useSession().data
  const { data: points = [] } = useMeteringPoints()
  useKeepForLater(points)
  const readingWindow = useCurrentWindow()
  const sessionEnded = useSessionEnded()
  const chooseLocale = use(ChooseLocaleContext)
  const isOnline = useOnline()
  const isSignedIn = session !== undefined && !sessionEnded
  return (
    <SiteFrame
      locale={locale}
      portalOrigin=""
      words={t.layout}
      home={
        <Link href="/" className="brandmark">
          <BrandName />
        </Link>
      }
      account={isSignedIn && <Account session={session} onChooseLocale={chooseLocale} />}
      banner={session?.playedDay !== undefined && <PlayedDay day={session.playedDay} />}
      menu={isSignedIn && <MainMenu session={session} points={points} readingWindow={readingWindow} />}
    >
      <div role="status" className="offline">
        {!isOnline && (
          <Notice kind="warning">
            <p>{t.layout.offline}</p>
          </Notice>
        )}
      </div>
      {isSignedIn && <OutboxPanel owner={session.customer.id} points={points} />}
      {children}
    </SiteFrame>
  )
}
