import { Fragment } from 'react'
import { MainMenu, MenuLink, MenuLinkOut } from '@moja-komunala/ui/menu.tsx'
import { BillIcon, HomeIcon, PlusIcon, PointIcon, UserIcon } from '@moja-komunala/ui/icons.tsx'
import { useAccount } from '../account-context.ts'
import { portalPage } from '../keycloak/place.ts'
import { paths } from '../paths.ts'

const pages = ['profile', 'signingIn', 'activity', 'programs'] as const

/** The portal's menu, with the account unfolded; on a phone at the thumb, where the account's pages stand on its first one. */
export function Menu() {
  const { say, locale } = useAccount()
  // The portal learns of a language that was chosen here.
  const places = [
    { href: portalPage(`/?lang=${locale}`), Icon: HomeIcon, name: 'home' },
    { href: portalPage(`/odjemna-mesta?lang=${locale}`), Icon: PointIcon, name: 'meteringPoints' },
    { href: portalPage(`/racuni?lang=${locale}`), Icon: BillIcon, name: 'bills' },
  ] as const
  const adding = portalPage(`/odjemna-mesta/dodaj?lang=${locale}`)
  const user = (
    <>
      <UserIcon />
      {say('user')}
    </>
  )
  return (
    <MainMenu
      label={say('menu')}
      side={
        <>
          {places.map(({ href, Icon, name }) => (
            <Fragment key={name}>
              <MenuLinkOut href={href} look="heading">
                <Icon />
                {say(name)}
              </MenuLinkOut>
              {name === 'meteringPoints' && (
                <MenuLinkOut href={adding}>
                  <PlusIcon />
                  {say('addMeteringPoint')}
                </MenuLinkOut>
              )}
            </Fragment>
          ))}
          <MenuLink to={paths.welcome} look="heading">
            {user}
          </MenuLink>
          <ul className="account-menu__pages">
            {pages.map((page) => (
              <li key={page}>
                <MenuLink to={paths[page]}>{say(page)}</MenuLink>
              </li>
            ))}
          </ul>
        </>
      }
      thumb={
        <>
          {places.map(({ href, Icon, name }) => (
            <MenuLinkOut key={name} href={href} look="thumb">
              <Icon />
              {say(name)}
            </MenuLinkOut>
          ))}
          <MenuLink to={paths.welcome} look="thumb" isSection>
            {user}
          </MenuLink>
        </>
      }
    />
  )
}
