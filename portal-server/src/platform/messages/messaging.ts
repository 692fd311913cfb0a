import type pg from 'pg'
import type { Config } from '../../config.ts'
import type { Clock } from '../clock.ts'
import type { Database } from '../database/database.ts'
import type { Jobs } from '../jobs/jobs.ts'
import { KeycloakRecipients } from '../keycloak/keycloak-recipients.ts'
import type { Keycloak } from '../keycloak/keycloak.ts'
import type { Log } from '../log.ts'
import { MuteLinks } from './choices/mute-link.ts'
import { TargetDigests } from './choices/target-digests.ts'
import { Letters } from './letters.ts'
import { MailAllowance } from './mail-allowance.ts'
import { createMailWay } from './mail-way.ts'
import { MessageDelivery } from './message-delivery.ts'
import { declareMessageJobs } from './message.jobs.ts'
import { Messages } from './messages.ts'
import { Settlements } from './settlements.ts'
import { Sieve } from './sieve.ts'
import type { Way } from './way.ts'

export interface MessagingDependencies {
  readonly config: Config
  readonly pool: pg.Pool
  readonly db: Database
  readonly clock: Clock
  readonly jobs: Jobs
  readonly keycloak: Keycloak
  readonly log: Log
}

/** What is written to customers, and its ways to them. */
export function createMessaging({ config, pool, db, clock, jobs, keycloak, log }: MessagingDependencies) {
  const { mailClientId, mailClientSecret } = config.keycloak
  const { timeZone } = config.readingWindowRule
  const recipients = new KeycloakRecipients(keycloak.serviceAccount(mailClientId, mailClientSecret))
  const ways: readonly Way[] = [createMailWay(config)]
  const letters = new Letters(timeZone)
  const messages = new Messages(jobs, ways, letters)
  const mailAllowance = new MailAllowance(pool, config.mailAllowance)
  const targetDigests = new TargetDigests(config)
  const muteLinks = new MuteLinks(config)
  const hours = { ...config.noticeHours, timeZone }
  const sieve = new Sieve({ db, clock, log, letters, recipients, targetDigests, muteLinks, hours })
  const settlements = new Settlements(db, log)
  const delivery = new MessageDelivery({ db, clock, log, messages, sieve, settlements, mailAllowance })
  declareMessageJobs({ jobs, ways, delivery, messages, mailAllowance, clock, log })
  return {
    messages,
    mailAllowance,
    recipients,
    targetDigests,
    muteLinks,
    closeWays: async () => {
      await Promise.all(ways.map((way) => way.close()))
    },
  }
}
