import type { Platform } from '../../platform/platform.ts'
import { Receivers } from './receiver.ts'
import { WebhookSender } from './webhook-sender.ts'
import { declareWebhookJobs } from './webhook.jobs.ts'
import { WebhookService } from './webhook.service.ts'

export function createWebhooks({ db, config, log, jobs }: Platform) {
  const receivers = new Receivers(config.webhooks.allowedNetworks)
  const webhooks = new WebhookService({ db, config, receivers })
  declareWebhookJobs(jobs, webhooks)
  return { webhooks, webhookSender: new WebhookSender({ db, log, receivers }) }
}
