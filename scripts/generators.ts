import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { generateColours } from '../brand/generate.ts'
import { writeLandedMigrations } from '../portal-server/src/platform/database/write-landed-migrations.ts'
import { writeLandedRealms } from '../portal-server/src/platform/keycloak/realm/write-landed-realms.ts'
import { projectFolder } from '../world/src/folders.ts'
import { runToEnd } from '../world/src/run.ts'

/** Makes every file again that is made from another one and kept in the repository (`*.gen.*`). */
export async function generateEverything(): Promise<void> {
  await generateColours()
  await writeLandedMigrations()
  writeLandedRealms()
  await runToEnd('npm', ['run', 'generate', '--workspaces', '--if-present'], { cwd: projectFolder })
}

/** @throws with the names of the files that are no longer what they would be made to be; they stay as they are */
export async function assertGeneratedUpToDate(): Promise<void> {
  const listed = await runToEnd('git', ['ls-files', '*.gen.*', 'realm-export/komunala-realm.json'], {
    cwd: projectFolder,
  })
  const files = listed.split('\n').filter((file) => file !== '')
  const read = (file: string): Promise<string> => readFile(join(projectFolder, file), 'utf8')
  const before = await Promise.all(files.map(read))
  await generateEverything()
  const after = await Promise.all(files.map(read))
  const changed = files.filter((_, index) => before[index] !== after[index])
  await Promise.all(files.map((file, index) => writeFile(join(projectFolder, file), before[index] ?? '')))
  if (changed.length > 0) throw new Error(`Out of date, run "npm run generate": ${changed.join(', ')}`)
}
