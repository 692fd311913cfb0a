// Not TypeScript itself: jest would compile that, and this one is to run as the world's programs do.
import { ensureChromium } from '../chromium.ts'
import { unpackMailLibraries } from '../set-up/keycloak-distribution.ts'
import { assertJavaAndMaven } from '../set-up/machine.ts'

export default async function setUp() {
  await assertJavaAndMaven()
  await Promise.all([ensureChromium(), unpackMailLibraries()])
}
