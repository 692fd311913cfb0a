import { join } from 'node:path'
import { cacheFolder } from '../folders.ts'
import { lock } from '../lock.mjs'
import type { Step } from '../step.ts'
import { buildPortalUi, buildProvider, buildTheme } from './builds.ts'
import { buildKeycloak, downloadKeycloak } from './keycloak-distribution.ts'
import { assertJavaAndMaven, assertWritable } from './machine.ts'

/** The steps in the order in which they are shown. */
export const setUpSteps = [
  'Java and Maven',
  'Keycloak’s distribution',
  'Keycloak’s theme',
  'Keycloak’s provider',
  'Portal’s pages',
  'Keycloak’s build',
]

/**
 * Makes what the world is started from and what is shared by all copies of it that run from this clone; what is up to
 * date is left alone.
 * @returns the folder of the built Keycloak
 */
export async function setUp(step: Step, report: (sentence: string) => void): Promise<string> {
  await assertWritable(cacheFolder, 'clone it to another disk')
  await step('Java and Maven', assertJavaAndMaven)
  const unlock = await lock(join(cacheFolder, 'set-up.lock'), () =>
    report('Another copy is being set up: waiting for it.'),
  )
  try {
    // To the end, all of them, even when one fails: nothing may go on building without the lock.
    const made = await Promise.allSettled([
      step('Keycloak’s distribution', downloadKeycloak),
      step('Keycloak’s theme', buildTheme),
      step('Keycloak’s provider', buildProvider),
      step('Portal’s pages', buildPortalUi),
    ])
    for (const outcome of made) if (outcome.status === 'rejected') throw outcome.reason
    return await step('Keycloak’s build', buildKeycloak)
  } finally {
    unlock()
  }
}
