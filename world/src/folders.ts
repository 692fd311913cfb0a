import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The root of the clone. */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url))

/** What can be made again at any time: downloads, builds, data of tests. Shared by all copies that run side by side. */
export const cacheFolder = join(projectFolder, '.cache')

/** What a copy of the demonstration keeps. */
export const dataFolder = (): string => resolve(projectFolder, process.env['DATA_DIR'] || '.data')
