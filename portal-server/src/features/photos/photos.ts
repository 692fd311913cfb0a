import type { Platform } from '../../platform/platform.ts'
import { declarePhotoJobs } from './photo.jobs.ts'
import { PhotoService } from './photo.service.ts'

export function createPhotos({ db, clock, config, jobs }: Platform): PhotoService {
  const photos = new PhotoService({ db, clock, config })
  declarePhotoJobs(jobs, photos)
  return photos
}
