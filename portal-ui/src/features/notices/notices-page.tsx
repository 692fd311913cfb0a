import { useEffect } from 'react'
import { Emphasised } from '@moja-komunala/ui/emphasised.tsx'
import { PageHeading } from '@moja-komunala/ui/page-heading.tsx'
import { isFailure } from '../../api/failure.ts'
import { noteToldOfSetAside, useNoticeSettings } from '../../api/notice-settings.ts'
import type { Session } from '../../api/types.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { PartAwaited } from '../../states/states.tsx'
import { paths } from '../paths.ts'
import { AlwaysSent } from './always-sent.tsx'
import { KindChoices } from './kind-choices.tsx'
import { QuietHours } from './quiet-hours.tsx'
import { WaysSection } from './ways-section.tsx'
import { noticesWords } from './words.ts'

/** What the customer is told, by which ways and at which hours. */
export function NoticesPage({ session }: { session: Session }) {
  const { t } = useI18n(noticesWords)
  const words = t.notices
  const { settings, error, reload } = useNoticeSettings()
  const isSetAside = settings !== undefined && (settings.mail.isSetAside || settings.mobileNumber.isSetAside)
  useEffect(() => {
    if (isSetAside) noteToldOfSetAside().catch(ignoreFailure)
  }, [isSetAside])
  return (
    <div className="notices">
      <PageHeading title={words.title} />
      {settings === undefined ? (
        <PartAwaited title={words.failed} error={error} onRetry={() => void reload()} />
      ) : (
        <>
          <p>{words.intro}</p>
          <WaysSection settings={settings} session={session} onChanged={reload} />
          <KindChoices settings={settings} onChanged={reload} />
          <QuietHours settings={settings} onChanged={reload} />
          <Language />
          <AlwaysSent settings={settings} />
        </>
      )}
    </div>
  )
}

/** It is told again after the next sign-in. */
function ignoreFailure(error: unknown): void {
  if (!isFailure(error)) throw error
}

/** The portal's own language is the one of messages: Keycloak keeps it with the account. */
function Language() {
  const { t } = useI18n(noticesWords)
  const { languageTitle, languageText, otherLanguage, otherLocale } = t.notices
  return (
    <section className="card" aria-labelledby="language-heading">
      <h2 id="language-heading">{languageTitle}</h2>
      <p>
        <Emphasised text={languageText} />
      </p>
      <div>
        <a className="button button--quiet" href={`${paths.notices}?lang=${otherLocale}`} lang={otherLocale}>
          {otherLanguage}
        </a>
      </div>
    </section>
  )
}
