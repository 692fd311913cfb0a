import { Notice } from '../../login/ui/notice.tsx'
import { useAccount } from '../account-context.ts'
import type { AccountApi } from '../keycloak/account-api.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { FailedPage, Loading } from '../ui/states.tsx'
import { useLoaded } from '../use-loaded.ts'
import { ProgramCard } from './program-card.tsx'
import { listPrograms, type Program } from './programs.ts'
import { useConfirmed } from './use-confirmed.ts'

const load = async (api: AccountApi) => listPrograms(await api.listApplications())

/** Which other programs the customer lets into the account, and the way to take that back. */
export function ProgramsPage() {
  const { say, api } = useAccount()
  const { data: programs, failure, reload } = useLoaded(load)
  const { asked, said, ask, cancel, confirm } = useConfirmed(async ({ clientId, name }: Program) => {
    await api.revokeConsent(clientId)
    await reload()
    return say('programRevoked', { program: name })
  })
  if (failure !== undefined) return <FailedPage say={say} failure={failure} onRetry={() => void reload()} />
  return (
    <>
      <PageHeading title={say('programs')} say={say} />
      <p className="lead soft">{say('programsIntro')}</p>
      {said && (
        <Notice key={said.text} tone={said.tone} takesFocus>
          <p>{said.text}</p>
        </Notice>
      )}
      {programs === undefined ? (
        <Loading say={say} />
      ) : programs.length === 0 ? (
        <p className="card">{say('noPrograms')}</p>
      ) : (
        <ul className="places">
          {programs.map((program) => (
            <ProgramCard key={program.clientId} program={program} onRevoke={() => ask(program)} />
          ))}
        </ul>
      )}
      {asked !== undefined && (
        <ConfirmDialog
          title={say('confirmProgram')}
          text={say('confirmProgramText', { program: asked.name })}
          confirm={say('programRevoke')}
          cancel={say('cancel')}
          onConfirm={confirm}
          onCancel={cancel}
        />
      )}
    </>
  )
}
