import { declareImportJobs } from './features/imports/import.jobs.ts'
import { declareLinkAttemptJobs } from './features/metering-points/link-attempt.jobs.ts'
import { declarePhotoJobs } from './features/photos/photo.jobs.ts'
import { declareRegistrationJobs } from './features/registrations/registration.jobs.ts'
import { declareWebhookJobs } from './features/webhooks/webhook.jobs.ts'
import { declareMessageJobs } from './platform/messages/message.jobs.ts'
import { declareSessionJobs } from './platform/sessions/session.jobs.ts'
import type { Services } from './services.ts'

/** Who works on what in the background. */
export function declareBackgroundWork(services: Services): void {
  const { jobs } = services
  declareMessageJobs(services)
  declareSessionJobs(jobs, services.sessionStore, services.keycloakLogouts)
  declareLinkAttemptJobs(jobs, services.linkAttempts)
  declarePhotoJobs(jobs, services.photos)
  declareImportJobs(jobs, services.imports)
  declareWebhookJobs(jobs, services.webhooks)
  declareRegistrationJobs(jobs, services.registrationCleanUp)
}
