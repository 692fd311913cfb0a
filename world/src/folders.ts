import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The root of the clone. */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url))

/** What can be made again at any time: downloads, builds, data of tests. Shared by all copies that run side by side. */
export const cacheFolder = join(projectFolder, '.cache')
