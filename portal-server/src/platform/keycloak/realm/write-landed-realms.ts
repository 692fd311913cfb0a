import { writeFileSync } from 'node:fs'
import { addRealm, landedRealmsFile, readLandedRealms, unpackRealms } from './landed-realms.ts'
import { readRealmText, realmFile, versionAttribute } from './realm-file.ts'

/** Gives a realm's file that has changed the next version, and puts it behind those that landed. */
export function writeLandedRealms(): void {
  const landed = readLandedRealms()
  const [version = 0, newest] = [...unpackRealms(landed)].at(-1) ?? []
  const text = readRealmText()
  if (text === newest) return
  const next = text.replace(new RegExp(`("${versionAttribute}": )"\\d+"`), `$1"${version + 1}"`)
  writeFileSync(realmFile, next)
  writeFileSync(landedRealmsFile, `${JSON.stringify(addRealm(landed, version + 1, next), undefined, 2)}\n`)
}
