import { useState } from 'react'
import type { ReadingWindow } from '../../api/types.ts'
import { useWindowChange } from '../../api/use-window-change.ts'

export interface OpenWindow {
  readonly isOpen: boolean
  /** It closed while the page was open. */
  readonly closedMeanwhile: boolean
  /** What the portal took no more. */
  readonly refusedM3: number | undefined
  /** To be called when the portal has refused a reading because the window is closed. */
  readonly noteRefused: (volumeM3: number) => void
}

/** Whether readings can be entered, watched while the page stands open. */
export function useOpenWindow(readingWindow: ReadingWindow, onChange: () => void): OpenWindow {
  const [refusedM3, setRefusedM3] = useState<number>()
  const [wasOpen, setWasOpen] = useState(readingWindow.isOpen)
  useWindowChange(readingWindow, onChange)
  // The portal's refusal is the last word, even before the new window has been fetched.
  const isOpen = readingWindow.isOpen && refusedM3 === undefined
  if (isOpen && !wasOpen) setWasOpen(true)
  return {
    isOpen,
    closedMeanwhile: wasOpen && !isOpen,
    refusedM3,
    noteRefused: (volumeM3) => {
      setRefusedM3(volumeM3)
      onChange()
    },
  }
}
