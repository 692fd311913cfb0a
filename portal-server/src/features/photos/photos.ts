import type { Platform } from '../../platform/platform.ts'
import { declarePhotoJobs } from './photo.jobs.ts'
import { PhotoService } from './photo.service.ts'

export function createPhotos({ db, clock, config, jobs, windowRule }: Platform): PhotoService {
  const photos = new PhotoService({ db, clock, config, windowRule })
  declarePhotoJobs(jobs, photos)
  return photos
}
