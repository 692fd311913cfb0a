import type { z } from 'zod'
import type { readingSchema, ReadingWindowView } from './reading.schema.ts'
import type { ReadingWindow } from './reading-window.ts'

export type ReadingView = z.infer<typeof readingSchema>

export function toReadingWindowView({ isOpen, firstDay, lastDay, changesAt }: ReadingWindow): ReadingWindowView {
  return { isOpen, firstDay, lastDay, changesAt: changesAt.toISOString() }
}
