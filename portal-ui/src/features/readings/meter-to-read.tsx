import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { findDraft } from '../../offline/use-draft.ts'
import { takeCorrection, takeEntry } from '../paths.ts'
import { countingOf } from './counting-of.ts'
import { HandedIn } from './handed-in.tsx'
import { MeterCard, serialIdOf } from './meter-card.tsx'
import { ReadingForm, type ReadingFormProps } from './reading-form.tsx'
import { draftOf } from './use-reading-entry.ts'

export interface MeterToReadProps extends Omit<ReadingFormProps, 'fieldRef' | 'onSent'> {
  /** What is shown of the point is out of date. */
  readonly onOutdated: () => void
}

/**
 * A meter while the window is open. Where its reading is in, that is said first, and the form stays away until it is wanted; a
 * form that the customer has come to in this visit stays where it is.
 */
export function MeterToRead({ onOutdated, onStored, ...form }: MeterToReadProps) {
  const { meter, meteringPointId } = form
  const counting = countingOf(meter)
  const [comesForField] = useState(() => takeCorrection(meter.id) || (counting === undefined && takeEntry()))
  const [isTouched, setIsTouched] = useState(comesForField || findDraft(draftOf(meter)) !== '')
  const [storedHere, setStoredHere] = useState<string>()
  const placeRef = useRef<HTMLDivElement>(null)
  const fieldRef = useRef<HTMLInputElement>(null)
  const isWanted = useRef(comesForField)
  const hasForm = isTouched || counting === undefined

  useLayoutEffect(() => {
    if (!isWanted.current || !hasForm) return
    isWanted.current = false
    fieldRef.current?.focus()
  })
  useEffect(() => {
    const place = placeRef.current
    const touch = (): void => setIsTouched(true)
    place?.addEventListener('focusin', touch)
    return () => place?.removeEventListener('focusin', touch)
  }, [hasForm])
  const correct = (): void => {
    isWanted.current = true
    setIsTouched(true)
    fieldRef.current?.focus()
  }

  return (
    <MeterCard
      meteringPointId={meteringPointId}
      meter={meter}
      isOpen
      onOutdated={onOutdated}
      handedIn={
        counting !== undefined &&
        // The form has just said so.
        counting.id !== storedHere && (
          <HandedIn reading={counting} meterNameId={serialIdOf(meter)} onCorrect={correct} />
        )
      }
    >
      {hasForm && (
        <div ref={placeRef} className="reading-form-place">
          <ReadingForm
            {...form}
            fieldRef={fieldRef}
            onStored={(submitted) => {
              setStoredHere(submitted.reading.id)
              onStored(submitted)
            }}
            onSent={() => {
              if (placeRef.current?.contains(document.activeElement) !== true) setIsTouched(false)
            }}
          />
        </div>
      )}
    </MeterCard>
  )
}
