import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { PointIcon, UserIcon } from '@moja-komunala/brand/ui/icons'
import { useAccount } from '../account-context.ts'
import { portalPage } from '../keycloak/place.ts'
import { paths } from '../paths.ts'

/** The portal's menu, with the account unfolded; on a phone at the thumb, where the account's pages stand on its first one. */
export function Menu() {
  const { say, locale } = useAccount()
  // The portal learns of a language that was chosen here.
  const portal = portalPage(`/odjemna-mesta?lang=${locale}`)
  return (
    <>
      <nav className="side-menu account-menu--wide" aria-label={say('menu')}>
        <a href={portal} className="side-menu__heading">
          <PointIcon />
          {say('meteringPoints')}
        </a>
        <MenuLink to={paths.welcome} className="side-menu__heading">
          <UserIcon />
          {say('user')}
        </MenuLink>
        <ul className="account-menu__pages">
          <li>
            <MenuLink to={paths.profile}>{say('profile')}</MenuLink>
          </li>
          <li>
            <MenuLink to={paths.signingIn}>{say('signingIn')}</MenuLink>
          </li>
          <li>
            <MenuLink to={paths.activity}>{say('activity')}</MenuLink>
          </li>
          <li>
            <MenuLink to={paths.programs}>{say('programs')}</MenuLink>
          </li>
        </ul>
      </nav>
      <nav className="thumb-menu account-menu--narrow" aria-label={say('menu')}>
        <a href={portal} className="thumb-menu__item">
          <PointIcon />
          {say('meteringPoints')}
        </a>
        <MenuLink to={paths.welcome} className="thumb-menu__item" isSection>
          <UserIcon />
          {say('user')}
        </MenuLink>
      </nav>
    </>
  )
}

interface MenuLinkProps {
  readonly to: string
  readonly className?: string
  /** Stands for the pages below it, too. */
  readonly isSection?: boolean
  readonly children: ReactNode
}

function MenuLink({ to, className, isSection = false, children }: MenuLinkProps) {
  const [location] = useLocation()
  const isHere = location === to || `${location}/` === to
  return (
    <Link href={to} className={className} aria-current={isHere ? 'page' : isSection ? 'true' : undefined}>
      {children}
    </Link>
  )
}
