import { useEffect, useState } from 'react'

// What was typed survives a sign-in in between: in this tab only, and for the same customer only.
const prefix = 'draft:'
const ownerKey = `${prefix}owner`

const watchers = new Set<(name: string, text: string) => void>()

/** A text kept under `name` until it is forgotten. Without storage (private browsing) it simply lives with the page. */
export function useDraft(name: string): readonly [string, (text: string) => void] {
  const [text, setText] = useState(() => findDraft(name))
  useEffect(() => {
    const watch = (changed: string, next: string): void => {
      if (changed === name) setText(next)
    }
    watchers.add(watch)
    return () => void watchers.delete(watch)
  }, [name])
  return [text, (next) => keepDraft(name, next)]
}

/** Wherever on the page a draft of that name stands, it changes. */
export function keepDraft(name: string, text: string): void {
  write(prefix + name, text)
  for (const watch of watchers) watch(name, text)
}

/** What is kept under the name; empty where nothing is. */
export const findDraft = (name: string): string => read(prefix + name) ?? ''

/** What the page shows of it stays there. */
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
