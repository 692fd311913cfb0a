// Not TypeScript itself: jest would compile that, and this one is to run as the world's programs do.
import { startTestWorld } from './test-world.ts'

export default async function setUp() {
  globalThis.stopTestWorld = await startTestWorld()
}
