import { join } from 'node:path'
import { brand } from '@moja-komunala/brand/brand'
import { readConfig } from '@moja-komunala/portal-server/config.ts'
import { playClock, type ClockChoice } from './clock.ts'
import { keepSecrets } from './data-dir.ts'
import { realm, type RealmVariables } from './keycloak-realm.ts'
import { freePort } from './ports.ts'
import { portalSettingsOf, type PortalEnvironment } from './portal.ts'

/** Those that people choose; what only the parts use among themselves takes any free one. */
export type WorldPorts = { portal: number; keycloak: number; mail: number; sms: number }

/** Who finds whom where, with which secret, and on which day: settled before anything is started. */
export async function planWorld(
  dataDir: string,
  ports: WorldPorts,
  clockChoice: ClockChoice,
  settings: Readonly<Record<string, string>> = {},
) {
  const secrets = await keepSecrets(dataDir)
  const [postgresPort, smtpPort, smppPort] = [await freePort(), await freePort(), await freePort()]
  const databaseUrl = (database: string, role: string, password: string): string =>
    `postgres://${role}:${password}@127.0.0.1:${postgresPort}/${database}`
  const urls = {
    portal: `http://localhost:${ports.portal}`,
    keycloak: `http://localhost:${ports.keycloak}`,
    mail: `http://localhost:${ports.mail}`,
    sms: `http://localhost:${ports.sms}`,
    ownerDatabase: databaseUrl('portal', 'portal_owner', secrets.owner),
    keycloakDatabase: databaseUrl('keycloak', 'keycloak', secrets.keycloakDatabase),
  }
  const environment: PortalEnvironment = {
    // Nobody shares work out between portals here, and whoever starts one anew waits for it.
    ...{ STOP_DELAY_SECONDS: '0', STOP_FINISH_SECONDS: '8' },
    ...portalSettingsOf(process.env),
    ...settings,
    LISTEN_PORT: String(ports.portal),
    PORTAL_URL: urls.portal,
    DATABASE_URL: databaseUrl('portal', 'portal_app', secrets.app),
    KEYCLOAK_URL: urls.keycloak,
    KEYCLOAK_REALM: realm,
    KEYCLOAK_CLIENT_ID: 'portal',
    KEYCLOAK_CLIENT_SECRET: secrets.client,
    KEYCLOAK_MAIL_CLIENT_SECRET: secrets.mail,
    KEYCLOAK_CLEAN_UP_CLIENT_SECRET: secrets.cleanUp,
    KEYCLOAK_ACCOUNTS_CLIENT_SECRET: secrets.accounts,
    SESSION_SECRET: secrets.session,
    SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
    MAIL_SENDER: brand.portal.mailSender,
    // The error by which the catcher means that nobody has a number.
    SMS_GATEWAY: `smpp://portal@127.0.0.1:${smppPort}?name=catcher&rate=100&window=20&deadNumbers=001`,
    SMS_GATEWAY_SECRET: secrets.sms,
    SMS_SENDER: 'Komunala',
    // What IBANs are explained by: nobody's account.
    PAYMENT_IBAN: process.env['PAYMENT_IBAN'] ?? 'SI56 1910 0000 0123 438',
    // Receivers of events on this machine, such as demo:billing's.
    WEBHOOK_ALLOWED_NETWORKS: '127.0.0.0/8,::1/128',
  }
  const realmVariables: RealmVariables = {
    PORTAL_URL: urls.portal,
    PORTAL_BACKCHANNEL_URL: urls.portal,
    PORTAL_CLIENT_SECRET: secrets.client,
    PORTAL_MAIL_SECRET: secrets.mail,
    PORTAL_CLEAN_UP_SECRET: secrets.cleanUp,
    PORTAL_ACCOUNTS_SECRET: secrets.accounts,
    BILLING_CLIENT_SECRET: secrets.billing,
    SMTP_HOST: '127.0.0.1',
    SMTP_PORT: String(smtpPort),
    MAIL_SENDER: brand.portal.mailSender,
  }
  const { readingWindowRule } = readConfig(environment)
  const now = new Date()
  const clock = playClock(now, clockChoice, readingWindowRule)
  return {
    secrets,
    urls,
    postgresPort,
    smtpPort,
    smppPort,
    databasePasswords: {
      ownerPassword: secrets.owner,
      appPassword: secrets.app,
      keycloakPassword: secrets.keycloakDatabase,
    },
    environment,
    realmVariables,
    readingWindowRule,
    clock,
    playedNow: new Date(now.getTime() + clock.offsetMs),
    logs: join(dataDir, 'logs'),
  }
}
