import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { brand } from '@moja-komunala/brand/brand'
import { ForwardIcon, ShieldIcon, UserIcon } from '@moja-komunala/ui/icons.tsx'
import { PageHeading } from '@moja-komunala/ui/page-heading.tsx'
import { useAccount } from '../account-context.ts'
import { portalPage } from '../keycloak/place.ts'
import { paths } from '../paths.ts'

/** Where "Uporabnik" in the portal's menu leads (M15). */
export function WelcomePage() {
  const { say, locale } = useAccount()
  const { name, nameGenitive } = brand.utility
  return (
    <>
      <PageHeading title={say('welcomeTitle', { utility: locale === 'sl' ? nameGenitive : name })} />
      <div className="welcome">
        <Card icon={<UserIcon />} title={say('profile')} text={say('profileCard')}>
          <CardLink to={paths.profile}>{say('profile')}</CardLink>
        </Card>
        <Card icon={<ShieldIcon />} title={say('security')} text={say('securityCard')}>
          <CardLink to={paths.signingIn}>{say('signingIn')}</CardLink>
          <CardLink to={paths.activity}>{say('activity')}</CardLink>
          <CardLink to={paths.programs}>{say('programs')}</CardLink>
        </Card>
      </div>
      <p>
        <a className="target" href={portalPage(`/moji-podatki?lang=${locale}`)}>
          {say('ownData')}
        </a>
      </p>
      <p>
        <a className="target" href={portalPage(`/moja-obvestila?lang=${locale}`)}>
          {say('notices')}
        </a>
      </p>
    </>
  )
}

interface CardProps {
  readonly icon: ReactNode
  readonly title: string
  readonly text: string
  readonly children: ReactNode
}

function Card({ icon, title, text, children }: CardProps) {
  return (
    <section className="card welcome__card">
      <div className="welcome__head">
        {icon}
        <div>
          <h2>{title}</h2>
          <p className="soft">{text}</p>
        </div>
      </div>
      <ul className="welcome__links">{children}</ul>
    </section>
  )
}

function CardLink({ to, children }: { readonly to: string; readonly children: string }) {
  return (
    <li>
      <Link href={to}>
        <span>{children}</span>
        <ForwardIcon />
      </Link>
    </li>
  )
}
