// Not TypeScript itself: jest would compile that, and this one is to run as the world's programs do.
import { startTestPostgres } from './test-postgres.ts'

export default async function setUp() {
  globalThis.stopTestPostgres = await startTestPostgres()
}
