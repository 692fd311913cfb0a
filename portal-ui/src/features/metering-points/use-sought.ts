import { useSyncExternalStore } from 'react'

let sought = ''
const watchers = new Set<() => void>()

function seek(text: string): void {
  sought = text
  for (const watch of watchers) watch()
}

function watch(onChange: () => void): () => void {
  watchers.add(onChange)
  return () => void watchers.delete(onChange)
}

/** What is looked for among the customer's points: one search for the list and the sheet, until it is emptied. */
export function useSought(): readonly [sought: string, seek: (text: string) => void] {
  return [useSyncExternalStore(watch, () => sought), seek]
}
