import { AccessTokens } from './auth/access-tokens.ts'
import { createSaveAccountLocale } from './auth/account-locale.ts'
import { GrantService } from './auth/grant.service.ts'
import { createKeycloakFetch } from './auth/keycloak-fetch.ts'
import { KeycloakLogoutService } from './auth/keycloak-logout.service.ts'
import { KeycloakGrants } from './auth/keycloak-grants.ts'
import { OpenIdConnect } from './auth/openid-connect.ts'
import { createRealmKeys } from './auth/realm-keys.ts'
import { SessionCache } from './auth/session-cache.ts'
import { listenForSessionChanges } from './auth/session-changes.ts'
import { SessionStore } from './auth/session-store.ts'
import { findSession } from './auth/session.repository.ts'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import { createDatabase, createPool } from './database/database.ts'
import { createAnswerLog, type Log } from './log.ts'
import { ImportService } from './imports/import.service.ts'
import { ReadingExportService } from './exports/reading-export.service.ts'
import { LinkAttempts } from './metering-points/link-attempts.ts'
import { KeycloakRecipients } from './mail/keycloak-recipients.ts'
import { MailSender } from './mail/mail-sender.ts'
import { MeteringPointService } from './metering-points/metering-point.service.ts'
import { HistoryService } from './readings/history.service.ts'
import { PhotoService } from './readings/photo.service.ts'
import { ReadingService } from './readings/reading.service.ts'
import { RegistrationCleanUp } from './registrations/registration-clean-up.ts'
import { Receivers } from './webhooks/receiver.ts'
import { WebhookSender } from './webhooks/webhook-sender.ts'
import { WebhookService } from './webhooks/webhook.service.ts'

export interface Surroundings {
  readonly config: Config
  readonly clock: Clock
  readonly log: Log
  readonly playedDay: string | undefined
}

export type Services = ReturnType<typeof createServices>

/** Makes everything once and hands each part what it needs. */
export function createServices({ config, clock, log, playedDay }: Surroundings) {
  const pool = createPool(config.databaseUrl, log)
  const db = createDatabase(pool)
  const keycloakFetch = createKeycloakFetch(config.keycloak)
  const keycloakGrants = new KeycloakGrants(config.keycloak)
  const realmKeys = createRealmKeys(config, keycloakFetch)
  const recipients = new KeycloakRecipients(config.keycloak, keycloakFetch)
  const mailSender = new MailSender({ db, config, log, recipients })
  const sessions = new SessionCache((sid) => findSession(db, sid))
  const sessionChanges = listenForSessionChanges(config.databaseListenUrl, sessions, log)
  const linkAttempts = new LinkAttempts(pool, config.linkAttempts)
  const receivers = new Receivers(config.webhooks.allowedNetworks)
  const meteringPoints = new MeteringPointService({ db, config, clock, linkAttempts, mailSender })
  return {
    config,
    clock,
    log,
    answerLog: createAnswerLog(config.logLevel),
    playedDay,
    pool,
    db,
    keycloakFetch,
    keycloakGrants,
    realmKeys,
    accessTokens: new AccessTokens(config, realmKeys),
    openIdConnect: new OpenIdConnect(config, keycloakFetch),
    grants: new GrantService(db, keycloakGrants, sessions, log),
    keycloakLogouts: new KeycloakLogoutService(db, sessionChanges),
    sessionStore: new SessionStore(pool, sessions, log),
    sessionChanges,
    saveAccountLocale: createSaveAccountLocale(config, keycloakFetch, log),
    readings: new ReadingService({ db, clock, config, mailSender }),
    photos: new PhotoService({ db, clock, config }),
    histories: new HistoryService({ db, clock, config }),
    imports: new ImportService({ pool, db, clock, config }),
    readingExports: new ReadingExportService({ pool, db, clock, config }),
    mailSender,
    linkAttempts,
    meteringPoints,
    webhooks: new WebhookService({ db, config, receivers }),
    webhookSender: new WebhookSender({ db, log, receivers }),
    registrationCleanUp: new RegistrationCleanUp({ db, config, clock, log, meteringPoints }),
  }
}
