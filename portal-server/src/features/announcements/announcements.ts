import type { Platform } from '../../platform/platform.ts'
import { AnnouncementRounds } from './announcement-rounds.ts'
import { declareAnnouncementJobs, roundQueue } from './announcement.jobs.ts'
import { AnnouncementService } from './announcement.service.ts'
import { PublicAnnouncements } from './public-announcements.ts'

export function createAnnouncements({ db, config, clock, messages, muteLinks, jobs }: Platform) {
  const announcementRounds = new AnnouncementRounds({
    ...{ db, config, clock, messages, putInRounds: jobs.open(roundQueue), hurry: () => jobs.hurry(roundQueue) },
  })
  declareAnnouncementJobs(jobs, announcementRounds)
  return {
    announcements: new AnnouncementService({ db, config, clock, muteLinks, rounds: announcementRounds }),
    publicAnnouncements: new PublicAnnouncements({ db, clock }),
  }
}
