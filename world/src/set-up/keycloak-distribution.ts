import { copyFile, mkdir, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { cacheFolder, projectFolder } from '../folders.ts'
import { lock } from '../lock.mjs'
import { runToEnd } from '../run.ts'
import { hashOf } from './inputs.ts'

export const keycloakVersion = '26.7.4'

/** What Keycloak fixes when it is built; everything else is settled at each start. */
export const buildOptions = ['--db=postgres', '--health-enabled=true', '--metrics-enabled=true']

const downloads = join(cacheFolder, 'downloads')
const archive = join(downloads, `keycloak-quarkus-dist-${keycloakVersion}.tar.gz`)

/** Fetches the distribution through Maven, which keeps and checks it as it does all artifacts. */
export async function downloadKeycloak(): Promise<void> {
  if (await exists(archive)) return
  // Into a folder of its own first: what Maven was interrupted at must not be taken for the whole.
  const unfinished = join(downloads, 'unfinished')
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { recursive: true })
  await runToEnd(
    'mvn',
    [
      '--batch-mode',
      '--no-transfer-progress',
      'dependency:copy',
      `-Dartifact=org.keycloak:keycloak-quarkus-dist:${keycloakVersion}:tar.gz`,
      `-DoutputDirectory=${unfinished}`,
    ],
    { cwd: cacheFolder },
  )
  await rename(join(unfinished, basename(archive)), archive)
  await rm(unfinished, { recursive: true, force: true })
}

const mailLibraries = /^(?:org\.keycloak|org\.freemarker|org\.jboss\.logging|com\.fasterxml\.jackson\.core)\./

/**
 * The part of the distribution that makes mails: enough to try templates with, without building or starting Keycloak.
 * @returns the folder of its jars
 */
export async function unpackMailLibraries(): Promise<string> {
  const folder = join(cacheFolder, `mail-libraries-${keycloakVersion}`)
  if (await exists(folder)) return folder
  // Whoever sets up a world from this clone downloads the same.
  const unlock = await lock(join(cacheFolder, 'set-up.lock'))
  try {
    await downloadKeycloak()
    const unfinished = `${folder}.unfinished`
    await rm(unfinished, { recursive: true, force: true })
    await mkdir(unfinished, { recursive: true })
    const libraries = `keycloak-${keycloakVersion}/lib/lib/main`
    await runToEnd('tar', ['-xzf', archive, '-C', unfinished, '--strip-components=4', libraries])
    const others = (await readdir(unfinished)).filter((name) => !mailLibraries.test(name))
    await Promise.all(others.map((name) => rm(join(unfinished, name))))
    if (!(await exists(folder))) await rename(unfinished, folder)
  } finally {
    unlock()
  }
  return folder
}

/** Our theme, and the few lines of Java that Keycloak needs where there are any. */
async function listProviders(): Promise<string[]> {
  const folders = ['keycloak-theme/dist_keycloak', 'keycloak-theme/provider/target']
  const jars = await Promise.all(
    folders.map(async (folder) => {
      const names = await readdir(join(projectFolder, folder)).catch(() => [])
      return names
        .filter((name) => name.endsWith('.jar') && !/-(sources|javadoc)\.jar$|^original-/.test(name))
        .map((name) => `${folder}/${name}`)
    }),
  )
  return jars.flat()
}

/**
 * Keycloak with our providers built in, in a folder named after what went into it: it never changes afterwards, so any
 * number of copies can run from it side by side.
 * @returns the folder
 */
export async function buildKeycloak(): Promise<string> {
  const providers = await listProviders()
  const hash = await hashOf(providers, [keycloakVersion, ...buildOptions].join(' '))
  const folder = join(cacheFolder, `keycloak-${hash}`)
  const finished = join(folder, 'build-finished')
  if (await exists(finished)) {
    const now = new Date()
    await utimes(folder, now, now)
    return folder
  }
  await removeOldBuilds()
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  await runToEnd('tar', ['-xzf', archive, '-C', folder, '--strip-components=1'])
  await Promise.all(
    providers.map((jar) => copyFile(join(projectFolder, jar), join(folder, 'providers', basename(jar)))),
  )
  await runToEnd(join(folder, 'bin', 'kc.sh'), ['build', ...buildOptions])
  await writeFile(finished, '')
  return folder
}

const keptForMs = 3 * 24 * 60 * 60 * 1000

/** Each weighs 200 MB; one that no copy was started from for days is of no use any more. */
async function removeOldBuilds(): Promise<void> {
  for (const name of await readdir(cacheFolder)) {
    if (!name.startsWith('keycloak-')) continue
    const { mtimeMs } = await stat(join(cacheFolder, name))
    if (Date.now() - mtimeMs > keptForMs) await rm(join(cacheFolder, name), { recursive: true, force: true })
  }
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined
}
