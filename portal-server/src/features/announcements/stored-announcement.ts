import { isRepeated, type AnnouncementKind } from '@moja-komunala/rules/announcement-deadlines.ts'
import { z } from 'zod'
import type { AnnouncementRow } from './announcement.repository.ts'
import { areaSchema, revokeAnnouncementSchema, textsSchema } from './announcement.schema.ts'

const noteSchema = revokeAnnouncementSchema.shape.note
const storedSchema = z.object({ area: areaSchema, texts: textsSchema, revocationNote: noteSchema })

export type Announcement = Omit<AnnouncementRow, 'area' | 'texts' | 'revocationNote'> & z.infer<typeof storedSchema>

/** As it is kept, with what its columns of JSON hold. */
export const toAnnouncement = (row: AnnouncementRow): Announcement => ({ ...row, ...storedSchema.parse(row) })

interface Ending {
  readonly kind: AnnouncementKind
  readonly state: AnnouncementRow['state']
  readonly expectedEnd: Date | null
}

/** What is repeated until it is revoked doesn't end by itself. */
export function stateAt({ kind, state, expectedEnd }: Ending, now: Date): 'draft' | 'sent' | 'over' | 'revoked' {
  const hasEnded = expectedEnd !== null && expectedEnd <= now && !isRepeated(kind)
  return state === 'sent' && hasEnded ? 'over' : state
}

/** Pipes of one house, and points by their numbers, are nobody else's affair: their page is for whoever has its address. */
export const isListed = ({ kind, area }: Pick<Announcement, 'kind' | 'area'>): boolean =>
  kind !== 'house-installation-cause' && area.meteringPointNumbers.length === 0
