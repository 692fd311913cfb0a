// jest loads this file with plain Node, so it fetches the TypeScript through tsx.
import { tsImport } from 'tsx/esm/api'

export default async function setUp() {
  const { startTestPostgres } = await tsImport('./test-postgres.ts', import.meta.url)
  globalThis.stopTestPostgres = await startTestPostgres()
}
