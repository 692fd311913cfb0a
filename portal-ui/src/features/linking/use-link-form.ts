import { useState } from 'react'
import { isFailure, type Failure } from '../../api/failure.ts'
import { afterPress } from '@moja-komunala/ui/after-press.ts'
import { useDraft } from '../../offline/use-draft.ts'
import { useLinkMeteringPoint, type LinkedPoint } from '../../api/metering-points.ts'
import type { UpnSlip } from './slip-scan/upn-qr.ts'
import { entryOf, flawOfPurpose, flawOfReference, type PurposeFlaw, type ReferenceFlaw } from './slip-entry.ts'

const purposeDraft = 'slip-purpose'
const referenceDraft = 'slip-reference'

export interface SlipFlaws {
  readonly purpose?: PurposeFlaw | undefined
  readonly reference?: ReferenceFlaw | undefined
}

/** The two values on their way from the slip to the portal. Whatever the answer, what was typed stays. */
export function useLinkForm(onLinked: (linked: LinkedPoint) => void) {
  const [purpose, keepPurpose] = useDraft(purposeDraft)
  const [reference, keepReference] = useDraft(referenceDraft)
  const [taken, setTaken] = useState<UpnSlip>()
  const [flaws, setFlaws] = useState<SlipFlaws>({})
  const [summarised, setSummarised] = useState(false)
  const [sentCount, setSentCount] = useState(0)
  const [sending, setSending] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const link = useLinkMeteringPoint()

  const judge = (found: SlipFlaws): void => afterPress(() => setFlaws((others) => ({ ...others, ...found })))

  function forget(): void {
    setTaken(undefined)
    setFlaws({})
    setSummarised(false)
    setFailure(undefined)
  }

  async function send(): Promise<void> {
    setSending(true)
    try {
      const linked = await link({ purpose, reference })
      keepPurpose('')
      keepReference('')
      onLinked(linked)
    } catch (error) {
      if (!isFailure(error)) throw error
      setFailure(error)
      setSentCount((count) => count + 1)
    } finally {
      setSending(false)
    }
  }

  return {
    purpose,
    reference,
    flaws,
    /** After the form was sent in vain its flaws stand above it too. */
    summarised,
    /** Grows with each sending in vain: whoever shows why takes the focus then. */
    sentCount,
    sending,
    failure,
    typePurpose: (text: string): void => {
      keepPurpose(text)
      if (flaws.purpose !== undefined) setFlaws({ ...flaws, purpose: flawOfPurpose(text) })
    },
    typeReference: (text: string): void => {
      keepReference(text)
      if (flaws.reference !== undefined) setFlaws({ ...flaws, reference: flawOfReference(text) })
    },
    /** The slip whose code filled the fields in. */
    taken,
    /** What a slip's code holds, as somebody would have typed it. */
    take: (slip: UpnSlip): void => {
      const entry = entryOf(slip)
      forget()
      setTaken(slip)
      keepPurpose(entry.purpose)
      keepReference(entry.reference)
    },
    /** For another try, by whichever way: what was said of the one before is over. What was typed stays. */
    forget,
    /** A field left empty may be one that the customer comes back to: only what was typed is judged. */
    leavePurpose: (): void => {
      if (purpose.trim() !== '') judge({ purpose: flawOfPurpose(purpose) })
    },
    leaveReference: (): void => {
      if (reference.trim() !== '') judge({ reference: flawOfReference(reference) })
    },
    submit: async (): Promise<void> => {
      if (sending) return
      const found: SlipFlaws = { purpose: flawOfPurpose(purpose), reference: flawOfReference(reference) }
      forget()
      setFlaws(found)
      const isFlawed = found.purpose !== undefined || found.reference !== undefined
      setSummarised(isFlawed)
      if (isFlawed) setSentCount((count) => count + 1)
      else await send()
    },
  }
}
