import { accountPage } from '../account-page.ts'
import type { PageProps } from '../page-props.ts'
import { plainText } from '../plain-text.ts'
import { portalPage } from '../portal.ts'
import { Notice } from '@moja-komunala/ui/notice.tsx'
import { PageFrame } from '../parts/page-frame.tsx'
import type { ConfirmedChange } from './confirmed-change-page.tsx'

interface VoidLinkPageProps extends PageProps<'error.ftl'> {
  readonly change: ConfirmedChange
  readonly reason: 'expired' | 'void' | 'taken'
}

/** The link of a confirmation mail that changes nothing any more (M17, M19): why, and where it goes on. */
export function VoidLinkPage({ kcContext, say, change, reason }: VoidLinkPageProps) {
  const { label, href } = wayOn({ kcContext, say, change, reason })
  return (
    <PageFrame kcContext={kcContext} say={say} title={say(reason === 'taken' ? 'linkTakenTitle' : 'linkVoidTitle')}>
      <Notice kind="warning" role="status">
        <p>{plainText(kcContext.message.summary)}</p>
      </Notice>
      {href ? (
        <a className="button" href={href}>
          {label}
        </a>
      ) : null}
    </PageFrame>
  )
}

/** Whoever has confirmed already goes on to the portal; who was too late finds there what to begin again. */
function wayOn({ kcContext, say, change, reason }: VoidLinkPageProps) {
  const { loginUrl } = kcContext.url
  if (change === 'email') return { label: say('toProfile'), href: accountPage(loginUrl, '/moj-profil') }
  if (reason === 'expired') return { label: say('toNewPassword'), href: accountPage(loginUrl, '/prijava') }
  return { label: say('toPortalSignIn'), href: portalPage('/') }
}
