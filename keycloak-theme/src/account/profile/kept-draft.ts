/*
 * What every page of the account has to know of a draft of the profile. What stands in it is the profile's own matter
 * (profile-draft.ts), which comes with its page.
 */

export const draftKey = 'profile-draft'

export const hasDraft = (): boolean => sessionStorage.getItem(draftKey) !== null

export const forgetDraft = (): void => sessionStorage.removeItem(draftKey)

/** On a shared computer nothing of the one before is left in the tab, whatever page is opened first. */
export function forgetDraftOfOthers(subject: string): void {
  if (ownDraft(sessionStorage.getItem(draftKey), subject) === undefined) forgetDraft()
}

/** @param kept what stands in the storage, where anything may stand */
export function ownDraft(kept: string | null, forSubject: string): object | undefined {
  try {
    const { subject, draft } = JSON.parse(kept ?? '{}') as { subject?: unknown; draft?: unknown }
    return subject === forSubject && typeof draft === 'object' && draft !== null ? draft : undefined
  } catch {
    return undefined
  }
}
