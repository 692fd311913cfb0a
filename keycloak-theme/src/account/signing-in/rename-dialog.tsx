import { useId, useState, type SubmitEvent } from 'react'
import { Button } from '@moja-komunala/ui/button.tsx'
import { Dialog } from '@moja-komunala/ui/dialog.tsx'
import { TextField } from '@moja-komunala/ui/field.tsx'
import { Notice } from '@moja-komunala/ui/notice.tsx'
import { useAccount } from '../account-context.ts'
import { failureOf, type Failure } from '../keycloak/failure.ts'
import { SessionEnded } from '../keycloak/session.ts'
import { reasonOf, type TextKey } from '../words.ts'
import type { Way } from './ways.ts'
import { typedText } from '../../shared/typed-text.ts'

// Keycloak's database takes 255; nobody reads that many.
const longestName = 60

interface RenameDialogProps {
  readonly way: Way
  readonly onRenamed: (name: string) => void
  readonly onCancel: () => void
}

/** Which of several phones or keys is which. */
export function RenameDialog({ way, onRenamed, onCancel }: RenameDialogProps) {
  const { say, api, onSessionEnd } = useAccount()
  const [error, setError] = useState<TextKey>()
  const [failure, setFailure] = useState<Failure>()
  const title = useId()

  const rename = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const name = typedText(new FormData(form), 'wayName').trim()
    const wrong = name === '' ? 'wayNameMissing' : name.length > longestName ? 'wayNameTooLong' : undefined
    setError(wrong)
    setFailure(undefined)
    if (wrong !== undefined) return form.querySelector('input')?.focus()
    try {
      await api.renameCredential(way.id, name)
      onRenamed(name)
    } catch (thrown) {
      if (thrown instanceof SessionEnded) onSessionEnd()
      else setFailure(failureOf(thrown))
    }
  }
  return (
    <Dialog labelledBy={title} onCancel={onCancel}>
      <form className="stack" noValidate onSubmit={(event) => void rename(event)}>
        <h2 id={title}>{say('renameTitle')}</h2>
        <TextField
          name="wayName"
          label={say('wayName')}
          autoComplete="off"
          defaultValue={way.label}
          error={error && say(error)}
          required
        />
        {failure !== undefined && (
          <Notice kind="error" focusKey>
            <p>{say('notDone', { reason: reasonOf(say, failure) })}</p>
          </Notice>
        )}
        <div className="row">
          <Button type="submit">{say('save')}</Button>
          <Button look="quiet" onClick={onCancel}>
            {say('cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
