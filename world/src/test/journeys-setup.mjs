// jest loads this file with plain Node, so it fetches the TypeScript through tsx.
import { tsImport } from 'tsx/esm/api'

export default async function setUp() {
  const { startTestWorld } = await tsImport('./test-world.ts', import.meta.url)
  globalThis.stopTestWorld = await startTestWorld()
}
