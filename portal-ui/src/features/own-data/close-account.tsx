import { useState } from 'react'
import { Button } from '@moja-komunala/ui/button.tsx'
import { Notice } from '@moja-komunala/ui/notice.tsx'
import { useOpener } from '@moja-komunala/ui/use-opener.ts'
import { askAccountClosing } from '../../api/account.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { lazily } from '../../states/lazily.tsx'
import { ownDataWords } from './words.ts'

// Apart, as it is for others who take something away.
const ConfirmQuestion = lazily([], () =>
  import('../../states/confirm-question.tsx').then((module) => module.ConfirmQuestion),
)

/** What becomes of what when the account is closed, and asking for it: nothing is closed before the mailed link is confirmed. */
export function CloseAccount({ email, mustConfirm }: { email: string; mustConfirm: boolean }) {
  const { t } = useI18n(ownDataWords)
  const words = t.ownData
  const [isAsked, setIsAsked, openerRef] = useOpener()
  const [isSent, setIsSent] = useState(false)

  async function confirm(): Promise<void> {
    await askAccountClosing()
    setIsSent(true)
  }

  return (
    <section className="card" aria-labelledby="close-heading">
      <h2 id="close-heading">{words.closeTitle}</h2>
      <p>{words.closeText}</p>
      <div className="own-data__fate">
        <Fate title={words.goesTitle} lines={Object.values(words.goes)} />
        <Fate title={words.staysTitle} lines={Object.values(words.stays)} />
      </div>
      {isSent ? (
        <Notice kind="ok" title={words.askedTitle} focusKey="sent">
          <p>{words.askedText(email)}</p>
        </Notice>
      ) : isAsked ? (
        <ConfirmQuestion
          title={words.closeQuestion}
          text={words.closeQuestionText(email)}
          confirm={words.closeConfirm}
          failedTitle={words.notClosed}
          onConfirm={confirm}
          onCancel={() => setIsAsked(false)}
        />
      ) : (
        !mustConfirm && (
          <div>
            <Button ref={openerRef} look="quiet" onClick={() => setIsAsked(true)}>
              {words.close}
            </Button>
          </div>
        )
      )}
    </section>
  )
}

function Fate({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <div className="stack stack--close">
      <h3>{title}</h3>
      <ul className="own-data__list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}
