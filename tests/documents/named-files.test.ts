import { describe, expect, it } from '@jest/globals'
import { existsSync, globSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { projectFolder } from '@moja-komunala/world/folders.ts'

/* What the documents name is there: whoever follows them finds it. Decisions and the changelog tell of their day. */

const read = (file: string): string => readFileSync(join(projectFolder, file), 'utf8')
const documents = globSync(['*.md', 'docs/*.md', 'docs/how-to/*.md', '*/README.md', 'docs/decisions/README.md'], {
  cwd: projectFolder,
  exclude: ['CHANGELOG.md'],
})
const manualMap = 'docs/manual-map.md'
const rooms = new Set(readdirSync(projectFolder))
const scripts = new Set(
  globSync(['package.json', '*/package.json'], { cwd: projectFolder }).flatMap((file) =>
    Object.keys((JSON.parse(read(file)) as { scripts?: object }).scripts ?? {}),
  ),
)

/** Of a test its name may do. */
const isThere = (path: string): boolean =>
  existsSync(join(projectFolder, path)) || existsSync(join(projectFolder, `${path}.test.ts`))
const findAll = (text: string, pattern: RegExp): string[] =>
  Array.from(text.matchAll(pattern), ([, found = '']) => found)

/** What stands in quotes as code and is a path from the root: not a pattern, not a part of another one. */
const pathsIn = (text: string): string[] =>
  findAll(text, /`([^`\s]+)`/g).filter(
    (code) => /^[\w.@/-]+$/.test(code) && code.includes('/') && rooms.has(code.split('/')[0] ?? ''),
  )

const linksIn = (document: string): string[] =>
  findAll(read(document), /\]\(([^)\s]+)\)/g)
    .filter((target) => !/^(?:https?:|mailto:|#)/.test(target))
    .map((target) => join(dirname(document), target.replace(/#.*$/, '')))

/** `npm start`, `npm test` and `npm run NAME`, in a text or in a block of commands. */
const commandsIn = (text: string): string[] => findAll(text, /npm (?:run )?(start|test|(?<=run )[\w:-]+)/g)

describe.each(documents)('%s', (document) => {
  // Its paths begin in tests/.
  if (document !== manualMap)
    it('names files that are there', () => {
      expect(pathsIn(read(document)).filter((path) => !isThere(path))).toEqual([])
    })
  it('links to what is there', () => {
    expect(linksIn(document).filter((path) => !isThere(path))).toEqual([])
  })
  it('names commands that there are', () => {
    expect(commandsIn(read(document)).filter((name) => !scripts.has(name))).toEqual([])
  })
})

describe('docs/manual-map.md', () => {
  it('names tests that there are', () => {
    const tests = findAll(read(manualMap), /`([\w-]+(?:\/[\w-]+)+)`/g)
    expect(tests.length).toBeGreaterThan(20)
    expect(tests.filter((test) => !isThere(`tests/${test}`) && !isThere(test))).toEqual([])
  })
})
