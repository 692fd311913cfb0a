import { draftKey, forgetDraft, ownDraft } from './kept-draft.ts'
import { profileFields, type ProfileField, type ProfileValues } from './profile.ts'

/** What was typed and not saved yet: only the fields that differ from what Keycloak knows. */
export type ProfileDraft = Partial<ProfileValues>

/**
 * Keeps what was typed in this tab alone, for one customer alone: a session that ends on the way to saving, a reload or
 * another page of the account lose nothing. Without a difference nothing is kept.
 */
export function keepDraft(subject: string, known: ProfileValues, typed: ProfileValues): void {
  const draft = changesOf(known, typed)
  if (draft === undefined) forgetDraft()
  else sessionStorage.setItem(draftKey, JSON.stringify({ subject, draft }))
}

/** What this customer has typed before, where it still differs; somebody else's is thrown away. */
export function takeDraft(subject: string, known: ProfileValues): ProfileDraft | undefined {
  const draft = readDraft(sessionStorage.getItem(draftKey), subject)
  const changes = draft && changesOf(known, { ...known, ...draft })
  if (changes === undefined) forgetDraft()
  return changes
}

export function changesOf(known: ProfileValues, typed: ProfileValues): ProfileDraft | undefined {
  const changed = profileFields.filter((field) => typed[field] !== known[field])
  return changed.length === 0 ? undefined : Object.fromEntries(changed.map((field) => [field, typed[field]]))
}

/** @param kept what stands in the storage, where anything may stand */
export function readDraft(kept: string | null, forSubject: string): ProfileDraft | undefined {
  const texts = Object.entries(ownDraft(kept, forSubject) ?? {}).filter(
    (entry): entry is [ProfileField, string] =>
      profileFields.some((field) => field === entry[0]) && typeof entry[1] === 'string',
  )
  return texts.length > 0 ? Object.fromEntries(texts) : undefined
}
