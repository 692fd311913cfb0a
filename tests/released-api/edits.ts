/* Small changes to a JSON document, each at the place that its path leads to. */

type Path = readonly (string | number)[]
export type Edit = (document: unknown) => void

export function put(path: Path, value: unknown): Edit {
  return (document) => {
    parentOf(document, path)[lastOf(path)] = value
  }
}

export function remove(path: Path): Edit {
  return (document) => {
    const parent = parentOf(document, path)
    if (!(lastOf(path) in parent)) throw new Error(`Nothing stands at ${path.join(' > ')}.`)
    Reflect.deleteProperty(parent, lastOf(path))
  }
}

/** To a list. */
export function add(path: Path, value: unknown): Edit {
  return (document) => void listAt(document, path).push(value)
}

/** From a list. */
export function drop(path: Path, value: unknown): Edit {
  return (document) => {
    const list = listAt(document, path)
    if (!list.includes(value)) throw new Error(`${String(value)} is not among ${path.join(' > ')}.`)
    list.splice(list.indexOf(value), 1)
  }
}

/** @returns a copy, changed */
export function edited<Document>(document: Document, edits: readonly Edit[]): Document {
  const copy = structuredClone(document)
  for (const edit of edits) edit(copy)
  return copy
}

const lastOf = (path: Path): string => String(path.at(-1))

function parentOf(document: unknown, path: Path): Record<string, unknown> {
  return at(document, path.slice(0, -1)) as Record<string, unknown>
}

function listAt(document: unknown, path: Path): unknown[] {
  const list = at(document, path)
  if (!Array.isArray(list)) throw new Error(`No list stands at ${path.join(' > ')}.`)
  return list
}

function at(document: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => {
    const next = (Object(value) as Record<typeof step, unknown>)[step]
    if (next === undefined) throw new Error(`Nothing stands at ${path.join(' > ')}.`)
    return next
  }, document)
}
