import { useAccount } from '../account-context.ts'
import type { AccountApi } from '../keycloak/account-api.ts'
import { ConfirmedPage } from '../parts/confirmed-page.tsx'
import { useConfirmed } from '../use-confirmed.ts'
import { useLoaded } from '../use-loaded.ts'
import { ProgramCard } from './program-card.tsx'
import { listPrograms, type Program } from './programs.ts'

const load = async (api: AccountApi) => listPrograms(await api.listApplications())

/** Which other programs the customer lets into the account, and the way to take that back. */
export function ProgramsPage() {
  const { say, api } = useAccount()
  const loaded = useLoaded(load)
  const confirmed = useConfirmed(async ({ clientId, name }: Program) => {
    await api.revokeConsent(clientId)
    await loaded.reload()
    return say('programRevoked', { program: name })
  })
  return (
    <ConfirmedPage
      title={say('programs')}
      intro={say('programsIntro')}
      loaded={loaded}
      confirmed={confirmed}
      question={({ name }) => ({
        title: say('confirmProgram'),
        text: say('confirmProgramText', { program: name }),
        confirm: say('programRevoke'),
      })}
    >
      {(programs) =>
        programs.length === 0 ? (
          <p className="card">{say('noPrograms')}</p>
        ) : (
          <ul className="places">
            {programs.map((program) => (
              <ProgramCard key={program.clientId} program={program} onRevoke={() => confirmed.ask(program)} />
            ))}
          </ul>
        )
      }
    </ConfirmedPage>
  )
}
