import { mkdir } from 'node:fs/promises'
import { ensureChromium } from '../chromium.ts'
import { cacheFolder } from '../folders.ts'
import { buildStories } from '../set-up/builds.ts'

/**
 * What the walk through the stories needs: a browser, and Storybook built from the pages as they are. Called by the walk itself,
 * so that others are tested meanwhile.
 */
export async function prepareStories(): Promise<void> {
  await mkdir(cacheFolder, { recursive: true })
  await ensureChromium()
  await buildStories()
}
