import type { KeycloakAccounts } from '../../platform/keycloak/keycloak-accounts.ts'
import type { Platform } from '../../platform/platform.ts'
import { declareOwnDataJobs } from './own-data.jobs.ts'
import type { OwnDataRooms } from './own-data-source.ts'
import { OwnDataService } from './own-data.service.ts'

export function createOwnData(
  { pool, db, config, clock, jobs, keycloak }: Platform,
  keycloakAccounts: KeycloakAccounts,
  rooms: Omit<OwnDataRooms, 'db'>,
): OwnDataService {
  const ownData = new OwnDataService({
    ...{ pool, config, clock, keycloakAccounts, readOwnEvents: keycloak.readOwnEvents },
    rooms: { ...rooms, db },
  })
  declareOwnDataJobs(jobs, ownData)
  return ownData
}
