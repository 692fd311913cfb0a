import { mkdir } from 'node:fs/promises'
import { ensureChromium } from '../chromium.ts'
import { cacheFolder } from '../folders.ts'
import { buildStories } from '../set-up/builds.ts'
import { showLines } from '../show-lines.ts'

/** What the walk through the stories needs: a browser, and Storybook built from the pages as they are. */
export async function prepareStories(): Promise<void> {
  const { step } = showLines()
  await mkdir(cacheFolder, { recursive: true })
  await step('Browser', ensureChromium)
  await step('Stories', buildStories)
}
