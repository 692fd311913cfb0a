import { finished } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { Batch } from './batches.ts'
import { refusalTable, stagingTables, type StagingTable } from './staging-tables.ts'

/** Kept in memory as far as this goes: a file of two hundred thousand lines. */
const temporaryBuffers = '64MB'
const tables = new Map(stagingTables.map((table) => [table.staging, table]))

/** Gathers lines in temporary tables, which go with the transaction. */
export class Staging {
  readonly #client: pg.Client

  constructor(client: pg.Client) {
    this.#client = client
  }

  /** Within a transaction. */
  async create(): Promise<void> {
    const statements = [`set local temp_buffers = '${temporaryBuffers}'`, ...stagingTables.map(createTable)]
    await this.#client.query(statements.join(';\n'))
  }

  async store({ staging, bytes }: Batch): Promise<void> {
    const columns = Object.keys(tables.get(staging)?.columns ?? {})
    const copy = this.#client.query(copyFrom(`copy pg_temp.${staging} (line, ${columns.join(', ')}) from stdin`))
    copy.end(bytes)
    await finished(copy)
  }
}

/**
 * The ids of what will be added are made here, while PostgreSQL would otherwise wait for lines, and in the order of time: their
 * index grows at its end, which takes half as long as here and there.
 */
function createTable({ staging, columns }: StagingTable): string {
  const definitions = Object.entries({ line: 'integer', ...columns }).map(([name, type]) => `${name} ${type}`)
  const id = staging === refusalTable ? [] : ['row_id uuid default uuidv7()']
  return `create temporary table ${staging} (${[...definitions, ...id].join(', ')}) on commit drop`
}
