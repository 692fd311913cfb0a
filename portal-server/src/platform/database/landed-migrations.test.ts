import { describe, expect, it } from '@jest/globals'
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { findBrokenMigrations, fingerprintAll, readLandedMigrations } from './landed-migrations.ts'
import { migrations } from './migrate.ts'

describe('a migration that landed', () => {
  it('never changes, and none is put before it', async () => {
    expect(findBrokenMigrations(readLandedMigrations(), await fingerprintAll(migrations))).toEqual([])
  })

  it('is on the list: "npm run generate" puts it there', () => {
    expect(Object.keys(migrations).filter((name) => readLandedMigrations()[name] === undefined)).toEqual([])
  })
})

describe('the list of migrations that landed', () => {
  const saying = (statement: string): Migration => ({
    up: (db) =>
      sql
        .raw(statement)
        .execute(db)
        .then(() => undefined),
  })
  const list = (statement: string) => fingerprintAll({ '002-b': saying(statement) })

  it('does not mind how a migration is laid out', async () => {
    expect(
      findBrokenMigrations(await list('create table b (id uuid)'), await list('create table b\n  (id uuid)\n')),
    ).toEqual([])
  })

  it('notices one that says something else, one that is gone, and one that comes too late', async () => {
    const landed = await list('create table b (id uuid)')
    expect(findBrokenMigrations(landed, await list('create table b (id text)'))).toEqual(['002-b has changed'])
    expect(findBrokenMigrations(landed, {})).toEqual(['002-b is gone'])
    expect(findBrokenMigrations(landed, { ...landed, '001-a': 'new', '003-c': 'new' })).toEqual([
      '001-a comes before 002-b',
    ])
  })
})
