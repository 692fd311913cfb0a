import { MainMenu, MenuLink, MenuLinkOut } from '@moja-komunala/ui/menu.tsx'
import { PlusIcon, PointIcon, UserIcon } from '@moja-komunala/ui/icons.tsx'
import { useAccount } from '../account-context.ts'
import { portalPage } from '../keycloak/place.ts'
import { paths } from '../paths.ts'

const pages = ['profile', 'signingIn', 'activity', 'programs'] as const

/** The portal's menu, with the account unfolded; on a phone at the thumb, where the account's pages stand on its first one. */
export function Menu() {
  const { say, locale } = useAccount()
  // The portal learns of a language that was chosen here.
  const portal = portalPage(`/odjemna-mesta?lang=${locale}`)
  const adding = portalPage(`/odjemna-mesta/dodaj?lang=${locale}`)
  const meteringPoints = (
    <>
      <PointIcon />
      {say('meteringPoints')}
    </>
  )
  const addMeteringPoint = (
    <>
      <PlusIcon />
      {say('addMeteringPoint')}
    </>
  )
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
          <MenuLinkOut href={portal} look="heading">
            {meteringPoints}
          </MenuLinkOut>
          <MenuLinkOut href={adding}>{addMeteringPoint}</MenuLinkOut>
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
          <MenuLinkOut href={portal} look="thumb">
            {meteringPoints}
          </MenuLinkOut>
          <MenuLinkOut href={adding} look="thumb">
            {addMeteringPoint}
          </MenuLinkOut>
          <MenuLink to={paths.welcome} look="thumb" isSection>
            {user}
          </MenuLink>
        </>
      }
    />
  )
}
