import type { Jobs } from '../../platform/jobs/jobs.ts'
import { defineChore } from '../../platform/jobs/queue.ts'
import type { PhotoService } from './photo.service.ts'

export function declarePhotoJobs(jobs: Jobs, photos: PhotoService): void {
  jobs.workAt(defineChore('prune-photos'), '10 3 * * *', () => photos.prune())
}
