import type { KeycloakAccounts } from '../../platform/keycloak/keycloak-accounts.ts'
import type { Platform } from '../../platform/platform.ts'
import { declareAccountClosingJobs } from './account-closing.jobs.ts'
import { AccountClosingService } from './account-closing.service.ts'
import { AccountClosings, type AccountClosingsDependencies } from './account-closings.ts'

export function createAccountClosing(
  platform: Platform,
  keycloakAccounts: KeycloakAccounts,
  meteringPoints: AccountClosingsDependencies['meteringPoints'],
) {
  const { db, clock, log, messages, mailAllowance, jobs, sessions } = platform
  const { keycloakLogouts } = sessions
  const closings = new AccountClosings({ db, clock, log, messages, keycloakAccounts, meteringPoints })
  declareAccountClosingJobs(jobs, closings)
  const accountClosing = new AccountClosingService({
    ...{ db, clock, log, messages, mailAllowance, keycloakAccounts, keycloakLogouts, closings },
  })
  return { accountClosings: closings, accountClosing }
}
