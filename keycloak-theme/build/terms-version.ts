import { readdir } from 'node:fs/promises'

const terms = new URL('../../portal-server/content/sl/terms/', import.meta.url)

/** The version of the terms that is in force: the newest day among the portal's own files. */
export async function currentTermsVersion(): Promise<string> {
  const days = (await readdir(terms)).flatMap((name) => /^(\d{4}-\d\d-\d\d)\.md$/.exec(name)?.[1] ?? [])
  const newest = days.toSorted().at(-1)
  if (newest === undefined) throw new Error('There are no terms in portal-server/content/sl/terms.')
  return newest
}
