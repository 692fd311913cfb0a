import { useId, useRef, useState, type SubmitEvent } from 'react'
import { fetchSession } from '../../api/client.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { countUnsent, leaveDevice } from '../../offline/leave-device.ts'
import { Dialog } from '@moja-komunala/ui/dialog.tsx'
import { Button } from '@moja-komunala/ui/button.tsx'
import { sessionWords } from './words.ts'

/**
 * The way out. It leaves nothing on this device, so it asks first where something there has not been sent; and it needs
 * the portal, which alone can end the session.
 */
export function SignOut({ csrfToken }: { csrfToken: string }) {
  const { t } = useI18n(sessionWords)
  const titleId = useId()
  const formRef = useRef<HTMLFormElement>(null)
  const [question, setQuestion] = useState<{ readonly unsent: number } | 'no-network'>()

  async function leave(): Promise<void> {
    const form = formRef.current
    const field = form?.elements.namedItem('_csrf')
    if (form === null || !(field instanceof HTMLInputElement)) return
    try {
      // The portal is there, and the page's token is not that of a session before.
      field.value = (await fetchSession()).csrfToken
    } catch {
      return setQuestion('no-network')
    }
    await leaveDevice()
    // Not requestSubmit: that would ask once more.
    form.submit()
  }

  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    void countUnsent().then((unsent) => (unsent > 0 ? setQuestion({ unsent }) : leave()))
  }
  const close = (): void => setQuestion(undefined)

  return (
    <>
      {/* A form, not a request of a script: the server answers with the pages that follow. */}
      <form method="post" action="/auth/sign-out" onSubmit={submit} ref={formRef}>
        <input type="hidden" name="_csrf" value={csrfToken} />
        <Button type="submit" look="link">
          {t.account.signOut}
        </Button>
      </form>
      {question === 'no-network' && (
        <Dialog labelledBy={titleId} onCancel={close}>
          <h2 id={titleId}>{t.signOut.noNetworkTitle}</h2>
          <p>{t.signOut.noNetworkText}</p>
          <div>
            <Button onClick={close}>{t.signOut.close}</Button>
          </div>
        </Dialog>
      )}
      {typeof question === 'object' && (
        <Dialog labelledBy={titleId} onCancel={close}>
          <h2 id={titleId}>{t.signOut.unsentTitle(question.unsent)}</h2>
          <p>{t.signOut.unsentText}</p>
          <div className="row">
            <Button onClick={close}>{t.signOut.stay}</Button>
            <Button look="quiet" onClick={() => void leave()}>
              {t.signOut.leave}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  )
}
