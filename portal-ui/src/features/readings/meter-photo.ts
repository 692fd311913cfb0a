import { client, patience, send } from '../../api/client.ts'

/** Which reading a photo went along with. */
export interface PhotoPlace {
  readonly meteringPointId: string
  readonly meterId: string
  readonly readingId: string
}

/** Whoever sent it is shown it there, and nobody else. */
export const photoPath = ({ meteringPointId, meterId, readingId }: PhotoPlace): string =>
  `/api/v1/metering-points/${meteringPointId}/meters/${meterId}/readings/${readingId}/photo`

/** Takes the photo away; the reading stays. */
export async function removePhoto(place: PhotoPlace): Promise<void> {
  await send((headers) =>
    client.DELETE('/metering-points/{meteringPointId}/meters/{meterId}/readings/{readingId}/photo', {
      params: { path: { ...place } },
      headers,
      signal: patience(),
    }),
  )
}
