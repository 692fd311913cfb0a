import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cacheFolder, projectFolder } from '../folders.ts'
import { runToEnd } from '../run.ts'
import { buildWhenChanged } from './inputs.ts'

async function npmBuild(workspace: string): Promise<void> {
  // keycloakify hands npm's whole configuration on as environment and fails (E2BIG) where that holds a long list of
  // certificates; nothing here needs npm's own.
  const noCertificates = join(cacheFolder, 'no-certificates.pem')
  await mkdir(cacheFolder, { recursive: true })
  await writeFile(noCertificates, '')
  await runToEnd('npm', ['run', 'build', '--workspace', workspace], {
    cwd: projectFolder,
    // Jest says NODE_ENV=test, with which the pages would be built for debugging.
    env: { ...process.env, NODE_ENV: 'production', npm_config_cafile: noCertificates },
  })
}

/** The theme of Keycloak's pages, as a jar. Needs Maven. */
export function buildTheme(): Promise<void> {
  return buildWhenChanged(
    'keycloak-theme',
    [
      ...['src', 'build', 'public', 'index.html', 'package.json', 'vite.config.ts'].map(
        (name) => `keycloak-theme/${name}`,
      ),
      'brand',
      // Their newest day is the version that the theme names.
      'portal-server/content/sl/terms',
      'package-lock.json',
    ],
    'keycloak-theme/dist_keycloak',
    () => npmBuild('keycloak-theme'),
  )
}

/** Where the unit tests of `buildProvider` leave their results. */
export const providerReports = 'keycloak-theme/provider/target/surefire-reports'

/** The few lines of Java that Keycloak needs, as a jar; their unit tests run as part of it. Needs Maven. */
export function buildProvider(): Promise<void> {
  return buildWhenChanged(
    'keycloak-provider',
    ['keycloak-theme/provider'],
    'keycloak-theme/provider/target/komunala-provider.jar',
    async () => {
      // Maven would keep the classes and reports of sources that are gone.
      await rm(join(projectFolder, 'keycloak-theme/provider/target'), { recursive: true, force: true })
      await runToEnd('mvn', ['--batch-mode', '--no-transfer-progress', '--quiet', 'package'], {
        cwd: join(projectFolder, 'keycloak-theme/provider'),
      })
    },
  )
}

/** The portal's pages. */
export function buildPortalUi(): Promise<void> {
  return buildWhenChanged(
    'portal-ui',
    ['portal-ui', 'brand', 'portal-server/src/metering-points/payment-slip.ts', 'package-lock.json'],
    'portal-ui/dist/index.html',
    () => npmBuild('portal-ui'),
  )
}
