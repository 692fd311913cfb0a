import { Router, type RequestHandler } from 'express'
import { customerOf } from '../../platform/actors/acting.ts'
import { allowOnly } from '../../platform/http/problem-handler.ts'
import { entryPath } from './entry-path.ts'
import type { ReminderService } from './reminder.service.ts'

/** The link of a reminder, or of a printed letter: through the ordinary sign-in to the form for the reading. */
export function entryRoutes(reminders: ReminderService, protection: RequestHandler): Router {
  const router = Router()
  router
    .route([entryPath(), entryPath(':number')])
    .get(protection, async (request, response) => {
      const { signedIn } = request.session
      const { number } = request.params as { readonly number?: string }
      const page = signedIn ? await reminders.findEntryPage(customerOf(signedIn, request), number) : '/'
      response.set('Cache-Control', 'no-store').redirect(303, page)
    })
    .all(allowOnly('GET', 'HEAD'))
  return router
}
