import type { Platform } from '../../platform/platform.ts'
import { KeycloakRegistrations } from './keycloak-registrations.ts'
import { RegistrationCleanUp, type RegistrationCleanUpDependencies } from './registration-clean-up.ts'
import { declareRegistrationJobs } from './registration.jobs.ts'

export function createRegistrationCleanUp(
  { config, clock, log, keycloak, jobs }: Platform,
  meteringPoints: RegistrationCleanUpDependencies['meteringPoints'],
): RegistrationCleanUp {
  const { cleanUpClientId, cleanUpClientSecret } = config.keycloak
  const keycloakRegistrations = new KeycloakRegistrations(keycloak.serviceAccount(cleanUpClientId, cleanUpClientSecret))
  const cleanUp = new RegistrationCleanUp({ keycloakRegistrations, config, clock, log, meteringPoints })
  declareRegistrationJobs(jobs, cleanUp)
  return cleanUp
}
