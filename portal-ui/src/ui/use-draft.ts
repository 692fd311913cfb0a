import { useState } from 'react'

// What was typed survives a sign-in in between: in this tab only, and for the same customer only.
const prefix = 'draft:'
const ownerKey = `${prefix}owner`

/** A text kept under `name` until it is forgotten. Without storage (private browsing) it simply lives with the page. */
export function useDraft(name: string): readonly [string, (text: string) => void] {
  const [text, setText] = useState(() => read(prefix + name) ?? '')
  const keep = (next: string): void => {
    setText(next)
    write(prefix + name, next)
  }
  return [text, keep]
}

export const forgetDraft = (name: string): void => write(prefix + name, '')

/** Drops the drafts of whoever used this tab before `owner`. */
export function keepDraftsOf(owner: string): void {
  if (read(ownerKey) === owner) return
  forgetDrafts()
  write(ownerKey, owner)
}

export function forgetDrafts(): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key)
  } catch {
    // No storage, no drafts.
  }
}

function read(key: string): string | null {
  try {
    return sessionStorage.getItem(key)
  } catch {
    return null
  }
}

function write(key: string, text: string): void {
  try {
    if (text === '') sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, text)
  } catch {
    // No storage, no drafts.
  }
}
