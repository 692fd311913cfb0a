import type { Config } from '../../config.ts'
import type { Clock } from '../clock.ts'
import type { Database } from '../database/database.ts'
import type { Jobs } from '../jobs/jobs.ts'
import { KeycloakRecipients } from '../keycloak/keycloak-recipients.ts'
import type { Keycloak } from '../keycloak/keycloak.ts'
import type { Log } from '../log.ts'
import { MailDelivery } from './mail-delivery.ts'
import { declareMessageJobs } from './message.jobs.ts'
import { defineMailQueue, Messages } from './messages.ts'
import { Smtp } from './smtp.ts'

export interface MessagingDependencies {
  readonly config: Config
  readonly db: Database
  readonly clock: Clock
  readonly jobs: Jobs
  readonly keycloak: Keycloak
  readonly log: Log
}

/** What is written to customers, and its way to them. */
export function createMessaging({ config, db, clock, jobs, keycloak, log }: MessagingDependencies) {
  const { mailClientId, mailClientSecret } = config.keycloak
  const recipients = new KeycloakRecipients(keycloak.serviceAccount(mailClientId, mailClientSecret))
  const mailQueue = defineMailQueue(config.mail.answerSeconds)
  const messages = new Messages(jobs, mailQueue, config.readingWindowRule.timeZone)
  const smtp = new Smtp(config.mail)
  const { attempts } = mailQueue
  const mailDelivery = new MailDelivery({ db, config, log, messages, recipients, smtp, attempts })
  declareMessageJobs({ jobs, mailQueue, mailDelivery, messages, clock, log })
  return { messages, smtp }
}
