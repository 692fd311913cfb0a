import { writeFileSync } from 'node:fs'
import {
  findBrokenMigrations,
  fingerprintAll,
  landedMigrationsFile,
  readLandedMigrations,
} from './landed-migrations.ts'
import { migrations } from './migrate.ts'

/**
 * Adds the new migrations to the list of those that landed.
 *
 * @throws where one of the list is no longer what it was: databases that have met it would not become what new ones are
 */
export async function writeLandedMigrations(): Promise<void> {
  const today = await fingerprintAll(migrations)
  const broken = findBrokenMigrations(readLandedMigrations(), today)
  if (broken.length > 0)
    throw new Error(
      `A migration that landed never changes; a change is a new one at the end: ${broken.join(', ')}.\n` +
        'One that landed nowhere yet is taken out of landed-migrations.gen.json first.',
    )
  writeFileSync(landedMigrationsFile, `${JSON.stringify(today, undefined, 2)}\n`)
}
