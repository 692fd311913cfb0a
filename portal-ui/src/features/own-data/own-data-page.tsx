import { Notice } from '@moja-komunala/ui/notice.tsx'
import { PageHeading } from '@moja-komunala/ui/page-heading.tsx'
import { confirmAddress, ownDataFiles, useAccountStanding } from '../../api/account.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { PartAwaited } from '../../states/states.tsx'
import { paths } from '../paths.ts'
import { CloseAccount } from './close-account.tsx'
import { ownDataWords } from './words.ts'

/** What is held of the customer, to take along, and the way out. */
export function OwnDataPage({ email }: { email: string }) {
  const { t } = useI18n(ownDataWords)
  const words = t.ownData
  const { data: account, error, mutate } = useAccountStanding()
  const hasComeBack = new URLSearchParams(location.search).get('racun') === 'ostaja'
  return (
    <div className="own-data">
      <PageHeading title={words.title} />
      {hasComeBack && (
        <Notice kind="ok" role="status" title={words.staysNoticeTitle}>
          <p>{words.staysNotice}</p>
        </Notice>
      )}
      <section className="stack stack--close" aria-labelledby="held-heading">
        <h2 id="held-heading">{words.heldTitle}</h2>
        <ul className="own-data__list">
          {Object.values(words.held).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      {account !== undefined ? (
        <>
          {account.mustConfirm && <Confirm />}
          <Take mustConfirm={account.mustConfirm} />
          <CloseAccount email={email} mustConfirm={account.mustConfirm} />
        </>
      ) : (
        <PartAwaited title={words.failed} error={error} onRetry={() => void mutate()} />
      )}
    </div>
  )
}

function Confirm() {
  const { t } = useI18n(ownDataWords)
  return (
    <Notice kind="closed">
      <p>{t.ownData.confirmText}</p>
      <div className="notice__actions">
        <a className="button" href={confirmAddress(paths.ownData)}>
          {t.ownData.confirm}
        </a>
      </div>
    </Notice>
  )
}

function Take({ mustConfirm }: { mustConfirm: boolean }) {
  const { t } = useI18n(ownDataWords)
  const words = t.ownData
  return (
    <section className="card" aria-labelledby="take-heading">
      <h2 id="take-heading">{words.takeTitle}</h2>
      <p>{words.takeText}</p>
      {!mustConfirm && (
        <div className="row">
          <a className="button" href={ownDataFiles.archive} download>
            {words.take}
          </a>
          <a className="button button--quiet" href={ownDataFiles.json} download>
            {words.takeJson}
          </a>
        </div>
      )}
    </section>
  )
}
