import { asObject, isObject, isSame, without, type Json, type JsonObject } from './json.ts'
import { findIn } from './realm-tree.ts'

/** One place of the realm that is not as the file has it. */
export interface Change {
  readonly path: readonly string[]
  /** What is to stand there; undefined where nothing is. */
  readonly value: Json | undefined
  /** What stands there; undefined where nothing does. */
  readonly was: Json | undefined
}

export interface Comparison {
  readonly changes: readonly Change[]
  /** Other than in the file because somebody at the utility wanted it so. */
  readonly kept: readonly Change[]
  /** No part of the realm any more: nobody here can tell whether something still uses it. */
  readonly leftOver: readonly Change[]
}

/** What is no setting but a thing of its own. Where one is missing it is made, whoever took it away: the portal needs them all. */
const things = new Set(['clients', 'clientScopes', 'flows', 'groups', 'requiredActions', 'roles'])
const isThing = (path: readonly string[]): boolean =>
  (path.length === 2 && things.has(path[0] ?? '')) || path.at(-2) === 'protocolMappers' || path.at(-2) === 'policies'
/** Things that are never taken away by this: a program may be using them. */
const isHeldOnTo = (path: readonly string[]): boolean => path.length === 2 && things.has(path[0] ?? '')

/** A list names a group by its path, a permission by what it is. */
const nameOf = (key: string): string => key.replace(/^(?:group )?\/?/, '')

/** Whoever took a thing away took it off every list with it: it comes back to them as well. */
function findGone(live: JsonObject, target: JsonObject): (path: readonly string[]) => boolean {
  const gone = new Set(
    [...things].flatMap((kind) =>
      Object.keys(asObject(target[kind])).filter((name) => findIn(live, [kind, name]) === undefined),
    ),
  )
  return (path) => path.some((key) => gone.has(nameOf(key)))
}

/**
 * What has to become of a realm so that it is as the file says, but for what the utility set itself: where a place has a value that
 * no state of the file had from which the realm can come, and the file hasn't changed it since, it stays.
 *
 * @param origins the states of the file from which the realm can come: one where it says its version, else all
 * @param isPrescribed what stands where it does in the file whoever changed it, and on a list alone
 */
export function compareRealm(
  live: JsonObject,
  target: JsonObject,
  origins: readonly JsonObject[],
  isPrescribed: (value: Json) => boolean,
): Comparison {
  const isOfGone = findGone(live, target)
  const comparison = { changes: [] as Change[], kept: [] as Change[], leftOver: [] as Change[] }

  const walk = (
    path: readonly string[],
    was: Json | undefined,
    value: Json | undefined,
    isOnPrescribedList = false,
  ): void => {
    if (isSame(was, value) || isNothing(path, was, value)) return
    const before = origins.map((origin) => findIn(origin, path))
    const change = { path, value, was }
    if (value === undefined) {
      if (isOnPrescribedList) return void comparison.changes.push(change)
      if (before.every((state) => state === undefined)) return
      if (isHeldOnTo(path)) comparison.leftOver.push(change)
      else if (isObject(was) || before.some((state) => isSame(state, was))) comparison.changes.push(change)
      else comparison.kept.push(change)
      return
    }
    if (isObject(value) && (isObject(was) || (!isThing(path) && Object.keys(value).length > 0))) {
      const isWhole = Object.entries(value).some(([name, entry]) => entry === true && isPrescribed(name))
      const names = new Set([
        ...Object.keys(value),
        ...before.flatMap((state) => (isObject(state) ? Object.keys(state) : [])),
        ...(isWhole && isObject(was) ? Object.keys(was) : []),
      ])
      for (const name of names) walk([...path, name], isObject(was) ? was[name] : undefined, value[name], isWhole)
      return
    }
    const isWanted = was === undefined && (isThing(path) || isOfGone(path))
    const isOurs = before.some((state) => isSame(state, was))
    const hasChanged = before.some((state) => !isSame(state, value))
    if (isWanted || isOurs || hasChanged || isOnPrescribedList || isPrescribed(value)) comparison.changes.push(change)
    else comparison.kept.push(change)
  }

  walk([], live, target)
  return comparison
}

/** An empty list and none are the same, but for checks of the profile: those without settings stand there with none. */
function isNothing(path: readonly string[], was: Json | undefined, value: Json | undefined): boolean {
  return was === undefined && isObject(value) && Object.keys(value).length === 0 && path.at(-2) !== 'validations'
}

/** The tree with the changes made. */
export function withChanges(tree: JsonObject, changes: readonly Change[]): JsonObject {
  return changes.reduce<JsonObject>((changed, { path, value }) => replaceAt(changed, path, value), tree)
}

function replaceAt(tree: JsonObject, [key = '', ...rest]: readonly string[], value: Json | undefined): JsonObject {
  const inner = tree[key]
  const replaced = rest.length === 0 ? value : replaceAt(isObject(inner) ? inner : {}, rest, value)
  const others = without(tree, key)
  return replaced === undefined ? others : { ...others, [key]: replaced }
}
