import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { PlayedClock } from './clock.ts'
import { startChild } from './child.ts'
import { projectFolder } from './folders.ts'
import { becomesReady } from './readiness.ts'

/** What the portal's configuration reads from its environment: see portal-server/src/config.ts. */
export const portalEnvironment = z
  .object({
    LISTEN_PORT: z.string(),
    PORTAL_URL: z.string(),
    DATABASE_URL: z.string(),
    KEYCLOAK_URL: z.string(),
    KEYCLOAK_CLIENT_SECRET: z.string(),
    KEYCLOAK_MAIL_CLIENT_SECRET: z.string(),
    KEYCLOAK_CLEAN_UP_CLIENT_SECRET: z.string(),
    KEYCLOAK_ACCOUNTS_CLIENT_SECRET: z.string(),
    SESSION_SECRET: z.string(),
    SMTP_URL: z.string(),
    MAIL_SENDER: z.string(),
    PAYMENT_IBAN: z.string(),
  })
  .catchall(z.string())

export type PortalEnvironment = z.infer<typeof portalEnvironment>

export type PortalOptions = {
  environment: PortalEnvironment
  clock: PlayedClock
  logFile: string
  /** For Node itself, such as --inspect. */
  nodeOptions?: readonly string[]
}

export type Portal = {
  url: string
  pid: number
  stop: () => Promise<void>
  /** SIGKILL, as a power cut would. */
  kill(): Promise<void>
  exited: Promise<void>
}

/** Settings of a portal that may be tried out in the demonstration by setting them for "npm start". */
const passedOn = [
  'LOG_LEVEL',
  'STOP_DELAY_SECONDS',
  'STOP_FINISH_SECONDS',
  'TIME_ZONE',
  'READING_WINDOW_FIRST_DAY',
  'READING_WINDOW_LAST_DAY',
  'READING_GRACE_HOURS',
  'READING_MAX_DIGITS',
  'READING_PHOTO_DAYS',
  'READINGS_PER_WINDOW',
  'OWN_DATA_PER_HOUR',
  'PLAUSIBILITY_SPREADS',
  'PLAUSIBILITY_HIGHER_PERCENT',
  'PLAUSIBILITY_LOWER_PERCENT',
  'PLAUSIBILITY_FLOOR_LITRES',
  'PLAUSIBILITY_LITTLE_DATA_LITRES',
  'PAYMENT_RECIPIENT_NAME',
  'PAYMENT_RECIPIENT_STREET',
  'PAYMENT_RECIPIENT_TOWN',
  'SLIP_RECIPIENT_IBANS',
  'LINK_ATTEMPTS_PER_ACCOUNT',
  'LINK_ATTEMPTS_PER_ADDRESS',
  'LINK_ATTEMPTS_MINUTES',
  'BILL_DUE_SOON_DAYS',
  'BILL_OVERDUE_DAYS',
  'REMINDERS',
  'NOTICES_FROM_HOUR',
  'NOTICES_UNTIL_HOUR',
  'ANNOUNCEMENTS_HOUR',
  'MAILS_PER_ACCOUNT',
  'MAILS_PER_ADDRESS',
  'MAILS_PER_NETWORK',
  'MAILS_MINUTES',
  'SMS_CODES_PER_ACCOUNT',
  'SMS_CODES_PER_NUMBER',
  'SMS_CODES_PER_NETWORK',
  'API_ORIGINS',
  'API_REQUESTS_PER_MINUTE',
  'BROWSER_REQUESTS_PER_MINUTE',
  'REQUEST_SECONDS',
  'UNFINISHED_REGISTRATION_DAYS',
  'LANGUAGE_OF_BROWSER',
  'WEBHOOK_LOG_DAYS',
  'SMTP_ANSWER_SECONDS',
  'SMTP_CONNECT_SECONDS',
  'SMS_ALPHABET',
  'JOB_LOOK_SECONDS',
  'JOB_TAKEOVER_SECONDS',
  'SHORT_CUTS',
]

export function portalSettingsOf(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    passedOn.flatMap((name) => {
      const value = environment[name]
      return value === undefined ? [] : [[name, value]]
    }),
  )
}

/** Starts the portal's server as a process of its own. Any number of them can work on the same database. */
export async function startPortalProcess(options: PortalOptions): Promise<Portal> {
  const { environment, clock, logFile, nodeOptions = [] } = options
  // Several share a port where each has an address of its own.
  const host = environment['LISTEN_HOST'] ?? '127.0.0.1'
  const url = `http://${host === '127.0.0.1' ? 'localhost' : host}:${environment.LISTEN_PORT}`
  const child = startChild({
    name: 'the portal',
    command: process.execPath,
    args: [...nodeOptions, fileURLToPath(new URL('demo-portal.ts', import.meta.url))],
    cwd: projectFolder,
    env: {
      PATH: process.env['PATH'],
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
      ...environment,
      PLAYED_CLOCK: JSON.stringify(clock),
    },
    logFile,
    ipc: true,
  })
  if (!(await becomesReady(child, `http://${host}:${environment.LISTEN_PORT}/health/ready`, 60_000))) {
    await child.stop()
    throw new Error(`The portal did not start:\n${child.logTail()}`)
  }
  return { url, pid: child.pid, stop: () => child.stop(), kill: () => child.kill(), exited: child.exited }
}
