import type { Jobs } from '../jobs/jobs.ts'
import { defineChore } from '../jobs/queue.ts'
import type { KeycloakLogoutService } from './keycloak-logout.service.ts'
import type { SessionStore } from './session-store.ts'

export function declareSessionJobs(
  jobs: Jobs,
  sessionStore: SessionStore,
  keycloakLogouts: KeycloakLogoutService,
): void {
  jobs.workAt(defineChore('prune-sessions'), '5 * * * *', () => sessionStore.prune())
  jobs.workAt(defineChore('prune-sign-outs'), '10 * * * *', () => keycloakLogouts.prune())
}
