import type { Jobs } from '../../platform/jobs/jobs.ts'
import { defineChore } from '../../platform/jobs/queue.ts'
import type { WebhookService } from './webhook.service.ts'

/** What was delivered, and what never will be. Sending is WebhookSender's: see docs/decisions/0032-background-work.md. */
export function declareWebhookJobs(jobs: Jobs, webhooks: WebhookService): void {
  jobs.workAt(defineChore('prune-webhook-deliveries'), '30 3 * * *', () => webhooks.prune())
}
