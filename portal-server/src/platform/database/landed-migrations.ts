import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import type { Migration } from 'kysely/migration'

/** The fingerprint of each migration that some database may have met already, by name. */
export type LandedMigrations = Readonly<Record<string, string>>

export const landedMigrationsFile = new URL('landed-migrations.gen.json', import.meta.url)

export const readLandedMigrations = (): LandedMigrations =>
  JSON.parse(readFileSync(landedMigrationsFile, 'utf8')) as LandedMigrations

/** Of what a migration says to the database, wherever it stands and however it is laid out. A query of its own finds nothing. */
async function fingerprint(migration: Migration): Promise<string> {
  const statements: unknown[] = []
  const db = new Kysely<unknown>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (kysely) => new PostgresIntrospector(kysely),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
    log: ({ query }) => {
      statements.push([query.sql.replace(/\s+/g, ' ').trim(), query.parameters])
    },
  })
  await migration.up(db)
  return createHash('sha256').update(JSON.stringify(statements)).digest('hex')
}

export async function fingerprintAll(migrations: Readonly<Record<string, Migration>>): Promise<LandedMigrations> {
  const all = await Promise.all(
    Object.entries(migrations).map(async ([name, migration]) => [name, await fingerprint(migration)] as const),
  )
  return Object.fromEntries(all)
}

/** What was done to migrations that databases may have met: changed, taken away, put before one of them. */
export function findBrokenMigrations(landed: LandedMigrations, today: LandedMigrations): string[] {
  const latest = Object.keys(landed).toSorted().at(-1) ?? ''
  return [
    ...Object.entries(landed).flatMap(([name, was]) =>
      today[name] === was ? [] : [`${name} ${today[name] === undefined ? 'is gone' : 'has changed'}`],
    ),
    ...Object.keys(today)
      .filter((name) => landed[name] === undefined && name < latest)
      .map((name) => `${name} comes before ${latest}`),
  ]
}
