import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cacheFolder, projectFolder } from '../folders.ts'
import { lock } from '../lock.mjs'
import { runToEnd } from '../run.ts'
import { buildWhenChanged } from './inputs.ts'

/** Where Storybook's build lies, relative to the clone. */
export const storiesFolder = '.cache/stories'

async function npmRun(script: string, workspace: string): Promise<void> {
  // keycloakify hands npm's whole configuration on as environment and fails (E2BIG) where that holds a long list of
  // certificates; nothing here needs npm's own.
  const noCertificates = join(cacheFolder, 'no-certificates.pem')
  await mkdir(cacheFolder, { recursive: true })
  await writeFile(noCertificates, '')
  await runToEnd('npm', ['run', script, '--workspace', workspace], {
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
      ...[
        'src',
        'build',
        'public',
        'index.html',
        'account.html',
        'package.json',
        'vite.config.ts',
        'account.config.ts',
      ].map((name) => `keycloak-theme/${name}`),
      'brand',
      'letterhead',
      'ui',
      // Their newest day is the version that the theme names.
      'portal-server/content/sl/terms',
      // The account pages say what programs may do in the realm's own words.
      'realm-export/komunala-realm.json',
      'package-lock.json',
    ],
    'keycloak-theme/dist_keycloak',
    () => npmRun('build', 'keycloak-theme'),
  )
}

/** Every page of the theme in every state, for the test that walks them. */
export async function buildStories(): Promise<void> {
  const unlock = await lock(join(cacheFolder, 'stories.lock'))
  try {
    await buildWhenChanged(
      'stories',
      [
        ...['src', 'build', '.storybook', 'package.json', 'vite.config.ts'].map((name) => `keycloak-theme/${name}`),
        'brand',
        'ui',
        'package-lock.json',
      ],
      join(storiesFolder, 'index.json'),
      async () => {
        await rm(join(projectFolder, storiesFolder), { recursive: true, force: true })
        await npmRun('build-stories', 'keycloak-theme')
      },
    )
  } finally {
    unlock()
  }
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

/** The client package, as it is published. */
export function buildPortalClient(): Promise<void> {
  return buildWhenChanged(
    'portal-client',
    ['portal-client/src', 'portal-client/package.json', 'portal-client/tsconfig.build.json', 'package-lock.json'],
    'portal-client/dist/client.js',
    () => npmRun('build', 'portal-client'),
  )
}

/** The portal's pages. */
export function buildPortalUi(): Promise<void> {
  return buildWhenChanged(
    'portal-ui',
    ['portal-ui', 'brand', 'rules', 'ui', 'package-lock.json'],
    'portal-ui/dist/index.html',
    () => npmRun('build', 'portal-ui'),
  )
}
