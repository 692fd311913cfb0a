import { userEvent, within } from 'storybook/test'
import { AccountBar } from './account-bar.tsx'
import { BrandName } from './brand-name.tsx'
import { Button } from './button.tsx'
import { componentStory, type ComponentStoryProps } from './component-story.tsx'
import { PlusIcon, PointIcon, UserIcon } from './icons.tsx'
import { MainMenu, MenuLink, MenuLinkOut, ThumbPanel } from './menu.tsx'
import { PageHeading } from './page-heading.tsx'
import { SiteFrame } from './site-frame.tsx'

export default { title: 'Components/Frame' }

const home = (
  <a href="/" className="brandmark">
    <BrandName />
  </a>
)

function Page({ say, locale, isSignedIn }: ComponentStoryProps & { readonly isSignedIn: boolean }) {
  return (
    <SiteFrame
      locale={locale}
      portalOrigin=""
      words={{
        skipToContent: say('Na vsebino', 'Skip to content'),
        phone: say('Telefon', 'Phone'),
        waterNotices: say('Obvestila o vodi', 'Water notices'),
        terms: say('Pogoji uporabe', 'Terms of use'),
        instructions: say('Navodila za uporabo', 'How to use the portal'),
        developers: say('Za razvijalce', 'For developers'),
      }}
      home={home}
      account={isSignedIn && <Account say={say} locale={locale} />}
      menu={isSignedIn && <Menu say={say} locale={locale} />}
    >
      <PageHeading title={say('Odjemna mesta', 'Metering points')} />
      <p>
        {say(
          'Z vašim uporabniškim računom je povezano 1 odjemno mesto.',
          '1 metering point is linked to your account.',
        )}
      </p>
    </SiteFrame>
  )
}

const Account = ({ say, locale }: ComponentStoryProps) => (
  <AccountBar
    words={{
      account: say('Vaš uporabniški račun', 'Your account'),
      signedInAs: say('Prijavljeni ste kot', 'Signed in as'),
    }}
    name="Ana Novak"
    locale={locale}
    onChooseLocale={() => undefined}
  >
    <Button look="link">{say('Odjava', 'Sign out')}</Button>
  </AccountBar>
)

function Menu({ say }: ComponentStoryProps) {
  const points = (
    <>
      <PointIcon />
      {say('Odjemna mesta', 'Metering points')}
    </>
  )
  const user = (
    <>
      <UserIcon />
      {say('Uporabnik', 'Account')}
    </>
  )
  const add = (
    <>
      <PlusIcon />
      {say('Dodaj odjemno mesto', 'Add a metering point')}
    </>
  )
  const point = <MenuLink to="/1">{say('Babica', 'Grandma')}</MenuLink>
  return (
    <MainMenu
      label={say('Glavni meni', 'Main menu')}
      side={
        <>
          <MenuLink to="/" look="heading">
            {points}
          </MenuLink>
          {point}
          <MenuLink to="/add">{add}</MenuLink>
          <MenuLinkOut href="/user" look="heading">
            {user}
          </MenuLinkOut>
        </>
      }
      thumb={
        <>
          <ThumbPanel label={points} isSection>
            {point}
          </ThumbPanel>
          <MenuLink to="/add" look="thumb">
            {add}
          </MenuLink>
          <MenuLinkOut href="/user" look="thumb">
            {user}
          </MenuLinkOut>
        </>
      }
    />
  )
}

export const SignedIn = componentStory((props) => <Page {...props} isSignedIn />, { isWholePage: true })
export const SignedOut = componentStory((props) => <Page {...props} isSignedIn={false} />, { isWholePage: true })
export const AtTheThumb = {
  ...SignedIn,
  play: async ({ canvasElement }: { canvasElement: HTMLElement }) => {
    // Where there is room the menu stands beside the page and has nothing to open.
    const button = within(canvasElement).queryByRole('button', { name: /^(Odjemna mesta|Metering points)$/ })
    if (button) await userEvent.click(button)
  },
}
