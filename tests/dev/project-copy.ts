import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { cacheFolder, projectFolder } from '@moja-komunala/world/folders.ts'

const rooms = ['brand', 'rules', 'ui', 'portal-server', 'portal-ui', 'world']

export interface ProjectCopy {
  readonly folder: string
  /** Saves a source with one text in the place of another. */
  change(path: string, text: string, other: string): Promise<void>
  remove(): Promise<void>
}

/** The sources of portal and world, for a test that changes them. Packages are the project's own: it lies inside. */
export async function copyProject(): Promise<ProjectCopy> {
  await mkdir(cacheFolder, { recursive: true })
  const folder = await mkdtemp(join(cacheFolder, 'copy-'))
  const own = join(folder, 'node_modules', '@moja-komunala')
  await mkdir(own, { recursive: true })
  for (const room of rooms) {
    await cp(join(projectFolder, room), join(folder, room), {
      recursive: true,
      filter: (path) => relative(join(projectFolder, room), path) !== 'node_modules',
    })
    await symlink(join('..', '..', room), join(own, room))
    // What npm could not put beside the others, because they need another version of it.
    await symlink(join(projectFolder, room, 'node_modules'), join(folder, room, 'node_modules'))
  }
  for (const other of ['tsconfig.base.json', 'realm-export'])
    await cp(join(projectFolder, other), join(folder, other), { recursive: true })
  return {
    folder,
    async change(path, text, other) {
      const file = join(folder, path)
      const before = await readFile(file, 'utf8')
      if (!before.includes(text)) throw new Error(`${path} doesn't say "${text}".`)
      await writeFile(file, before.replace(text, other))
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
