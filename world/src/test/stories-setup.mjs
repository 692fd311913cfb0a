// jest loads this file with plain Node, so it fetches the TypeScript through tsx.
import { tsImport } from 'tsx/esm/api'

export default async function setUp() {
  const { prepareStories } = await tsImport('./prepare-stories.ts', import.meta.url)
  await prepareStories()
}
