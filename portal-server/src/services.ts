import type { Config } from './config.ts'
import { HistoryService } from './features/consumption/history.service.ts'
import { ReadingExportService } from './features/exports/reading-export.service.ts'
import { ImportService } from './features/imports/import.service.ts'
import { LinkAttempts } from './features/metering-points/link-attempts.ts'
import { MeteringPointService } from './features/metering-points/metering-point.service.ts'
import { PhotoService } from './features/photos/photo.service.ts'
import { ReadingService } from './features/readings/reading.service.ts'
import { KeycloakRegistrations } from './features/registrations/keycloak-registrations.ts'
import { RegistrationCleanUp } from './features/registrations/registration-clean-up.ts'
import { Receivers } from './features/webhooks/receiver.ts'
import { WebhookSender } from './features/webhooks/webhook-sender.ts'
import { WebhookService } from './features/webhooks/webhook.service.ts'
import type { Clock } from './platform/clock.ts'
import { createDatabase, createPool } from './platform/database/database.ts'
import { createSaveAccountLocale } from './platform/keycloak/account-locale.ts'
import { KeycloakRecipients } from './platform/keycloak/keycloak-recipients.ts'
import { KeycloakServer } from './platform/keycloak/keycloak-server.ts'
import { OpenIdConnect } from './platform/keycloak/openid-connect.ts'
import { createRealmKeys } from './platform/keycloak/realm-keys.ts'
import { KeycloakServiceAccount } from './platform/keycloak/service-account.ts'
import { Jobs } from './platform/jobs/jobs.ts'
import { createAnswerLog, type Log } from './platform/log.ts'
import { MailDelivery } from './platform/messages/mail-delivery.ts'
import { defineMailQueue, Messages } from './platform/messages/messages.ts'
import { Smtp } from './platform/messages/smtp.ts'
import { GrantRefresher } from './platform/sessions/grant-refresher.ts'
import { GrantService } from './platform/sessions/grant.service.ts'
import { KeycloakGrants } from './platform/sessions/keycloak-grants.ts'
import { KeycloakLogoutService } from './platform/sessions/keycloak-logout.service.ts'
import { SessionCache } from './platform/sessions/session-cache.ts'
import { listenForSessionChanges } from './platform/sessions/session-changes.ts'
import { SessionStore } from './platform/sessions/session-store.ts'
import { findSession } from './platform/sessions/session.repository.ts'
import { AccessTokens } from './platform/tokens/access-tokens.ts'

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
  const keycloak = new KeycloakServer(config.keycloak, log)
  const realmKeys = createRealmKeys(config, keycloak.fetch, log)
  const keycloakGrants = new KeycloakGrants(config.keycloak, realmKeys)
  const openIdConnect = new OpenIdConnect({ config, keycloak, realmKeys, log })
  const refresher = new GrantRefresher({ db, keycloak, openIdConnect, keycloakGrants, log })
  const serviceAccount = (id: string, secret: string) =>
    new KeycloakServiceAccount(config.keycloak, keycloak.fetch, id, secret)
  const { mailClientId, mailClientSecret, cleanUpClientId, cleanUpClientSecret } = config.keycloak
  const recipients = new KeycloakRecipients(serviceAccount(mailClientId, mailClientSecret))
  const keycloakRegistrations = new KeycloakRegistrations(serviceAccount(cleanUpClientId, cleanUpClientSecret))
  const { timeZone } = config.readingWindowRule
  const jobs = new Jobs({ ...config.jobs, databaseUrl: config.databaseUrl, timeZone, clock, log })
  const mailQueue = defineMailQueue(config.mail.answerSeconds)
  const messages = new Messages(jobs, mailQueue, timeZone)
  const smtp = new Smtp(config.mail)
  const sessions = new SessionCache((sid) => findSession(db, sid))
  const sessionChanges = listenForSessionChanges(config.databaseListenUrl, sessions, log)
  const linkAttempts = new LinkAttempts(pool, config.linkAttempts)
  const receivers = new Receivers(config.webhooks.allowedNetworks)
  const meteringPoints = new MeteringPointService({ db, config, clock, linkAttempts, messages })
  return {
    config,
    clock,
    log,
    answerLog: createAnswerLog(config.logLevel),
    playedDay,
    pool,
    db,
    keycloak,
    keycloakGrants,
    realmKeys,
    accessTokens: new AccessTokens(config, realmKeys),
    openIdConnect,
    grants: new GrantService({ keycloak, keycloakGrants, refresher, sessions, log }),
    keycloakLogouts: new KeycloakLogoutService(db, sessionChanges),
    sessionStore: new SessionStore(db, sessions),
    sessionChanges,
    saveAccountLocale: createSaveAccountLocale(config, keycloak.fetch, log),
    readings: new ReadingService({ db, clock, config, messages }),
    photos: new PhotoService({ db, clock, config }),
    histories: new HistoryService({ db, clock, config }),
    imports: new ImportService({ pool, db, clock, config }),
    readingExports: new ReadingExportService({ pool, db, clock, config }),
    jobs,
    messages,
    mailQueue,
    smtp,
    mailDelivery: new MailDelivery({ db, config, log, messages, recipients, smtp, attempts: mailQueue.attempts }),
    linkAttempts,
    meteringPoints,
    webhooks: new WebhookService({ db, config, receivers }),
    webhookSender: new WebhookSender({ db, log, receivers }),
    registrationCleanUp: new RegistrationCleanUp({ keycloakRegistrations, config, clock, log, meteringPoints }),
  }
}
