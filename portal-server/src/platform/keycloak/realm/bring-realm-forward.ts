import { asObject, asText, type Json, type JsonObject } from './json.ts'
import { readLandedRealms, unpackRealms } from './landed-realms.ts'
import type { RealmApi } from './realm-api.ts'
import { compareRealm, withChanges, type Change, type Comparison } from './realm-changes.ts'
import { fillPlaceholders, isAddress, versionAttribute, versionOf, type RealmVariables } from './realm-file.ts'
import { treeOf } from './realm-tree.ts'
import { writeRealm } from './realm-writer.ts'

/** The file with the placeholders filled in: of a test, with other groups' ids as well. */
export type FillRealm = (text: string) => JsonObject

export interface RealmPlan extends Comparison {
  /** Undefined where the realm is from before there were versions. */
  readonly from: number | undefined
  readonly to: number
  readonly live: JsonObject
  readonly file: JsonObject
  readonly target: JsonObject
}

/** Reads what there is to do, and changes nothing. */
export async function planRealm(api: RealmApi, fill: FillRealm): Promise<RealmPlan> {
  const landed = unpackRealms(readLandedRealms())
  const [to = 0, text = ''] = [...landed].at(-1) ?? []
  const exported = asObject(await api.ask('/partial-export?exportClients=true&exportGroupsAndRoles=true', {}))
  const from = versionOf(exported)
  const file = fill(text)
  const origins = [...landed]
    .filter(([version]) => from === undefined || version === Math.min(from, to))
    .map(([, before]) => comparableTree(fill(before)))
  const [live, target] = [comparableTree(exported), comparableTree(file)]
  const addresses = addressesOf(JSON.parse(text) as JsonObject, file)
  const isPrescribed = (value: Json): boolean => typeof value === 'string' && addresses.has(value)
  return { from, to, live, file, target, ...compareRealm(live, target, origins, isPrescribed) }
}

/** What became of the texts of the file in which an address of the portal is left open. */
function addressesOf(open: Json, filled: Json | undefined): ReadonlySet<string> {
  if (isAddress(open)) return new Set([asText(filled)])
  const inner = Object.entries<Json>(open !== null && typeof open === 'object' ? open : {})
  const values = Object(filled) as Readonly<Record<string, Json>>
  return new Set(inner.flatMap(([key, value]) => [...addressesOf(value, values[key])]))
}

/** Secrets are masked in what Keycloak exports, and the version is written last. */
function comparableTree(realm: JsonObject): JsonObject {
  const tree = treeOf(realm)
  const clients = asObject(tree['clients'])
  return withChanges(tree, [
    ...Object.keys(clients).map((clientId) => nothingAt(['clients', clientId, 'secret'])),
    nothingAt(['attributes', versionAttribute]),
  ])
}

const nothingAt = (path: readonly string[]): Change => ({ path, value: undefined, was: undefined })

export const fillWith =
  (variables: RealmVariables): FillRealm =>
  (text) =>
    fillPlaceholders(text, variables)

/**
 * Makes what was planned. Harmless to repeat: what broke off goes on from where it was.
 *
 * @param finish what else belongs to it; the realm is of the new version only then
 */
export async function bringRealmForward(
  api: RealmApi,
  plan: RealmPlan,
  finish: () => Promise<void> = async () => undefined,
): Promise<void> {
  await writeRealm(api, plan)
  await finish()
  const { attributes } = asObject(await api.get(''))
  await api.put('', { attributes: { ...asObject(attributes), [versionAttribute]: String(plan.to) } })
}
