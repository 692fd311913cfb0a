import { finished } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { toldApart } from '../../platform/database/database-errors.ts'
import type { Batch } from './batches.ts'
import type { ImportRecord } from './import-record.ts'
import { createStatements, refusalTable, stagingTableOf } from './staging-table.ts'

/** Kept in memory as far as this goes: a file of two hundred thousand lines. */
const temporaryBuffers = '64MB'

/** Gathers lines in temporary tables, which go with the transaction. */
export class Staging {
  readonly #client: pg.Client
  readonly #records: readonly ImportRecord[]
  readonly #columns: ReadonlyMap<string, string>

  constructor(client: pg.Client, records: readonly ImportRecord[]) {
    this.#client = client
    this.#records = records
    const tables = [...records.map(stagingTableOf), refusalTable]
    this.#columns = new Map(
      tables.map(({ name, columns }) => [name, columns.map(({ name }) => `"${name}"`).join(', ')]),
    )
  }

  /** Within a transaction. */
  async create(): Promise<void> {
    await this.#client.query(`set local temp_buffers = '${temporaryBuffers}';\n${createStatements(this.#records)}`)
  }

  async store({ staging, bytes }: Batch): Promise<void> {
    const columns = this.#columns.get(staging)
    if (columns === undefined) throw new Error(`There is no table ${staging} to gather lines in.`)
    const copy = this.#client.query(copyFrom(`copy pg_temp.${staging} (line, ${columns}) from stdin`))
    copy.end(bytes)
    await finished(copy).catch((error: unknown) => {
      throw toldApart(error)
    })
  }
}
