import type { ClipboardEvent, RefObject } from 'react'
import type { Meter } from '../../api/types.ts'
import type { useReadingEntry } from './use-reading-entry.ts'

/** What is done with an entry in its field, wherever that stands: the focus is there again afterwards. */
export function useEntryField(entry: ReturnType<typeof useReadingEntry>, fieldRef: RefObject<HTMLInputElement | null>) {
  return {
    correct: (): void => {
      entry.correct()
      fieldRef.current?.focus()
      fieldRef.current?.select()
    },
    swap: (other: Meter): void => {
      entry.swapWith(other)
      fieldRef.current?.focus()
    },
    paste: (event: ClipboardEvent): void => {
      if (entry.paste(event.clipboardData.getData('text'))) event.preventDefault()
    },
  }
}
