import { useState } from 'react'
import { isFailure, type Failure } from '../../api/failure.ts'

export interface Saving {
  readonly isBusy: boolean
  readonly failure: Failure | undefined
  /** Grows with each try in vain: what says why takes the focus then. */
  readonly failures: number
}

/** Something that is saved at once. @returns whether it was, by its promise */
export function useSaving(): readonly [Saving, (save: () => Promise<void>) => Promise<boolean>] {
  const [saving, setSaving] = useState<Saving>({ isBusy: false, failure: undefined, failures: 0 })
  async function run(save: () => Promise<void>): Promise<boolean> {
    if (saving.isBusy) return false
    setSaving(({ failures }) => ({ isBusy: true, failure: undefined, failures }))
    try {
      await save()
      setSaving(({ failures }) => ({ isBusy: false, failure: undefined, failures }))
      return true
    } catch (error) {
      if (!isFailure(error)) throw error
      setSaving(({ failures }) => ({ isBusy: false, failure: error, failures: failures + 1 }))
      return false
    }
  }
  return [saving, run]
}
