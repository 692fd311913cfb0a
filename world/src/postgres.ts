import { asksForContainers } from './containers/choice.ts'
import type { Postgres, PostgresOptions } from './postgres-server.ts'
import { startPostgresProcess } from './postgres-process.ts'

export type { Postgres, PostgresOptions } from './postgres-server.ts'

/** Starts PostgreSQL on 127.0.0.1 on a folder of its own: as a local process, or in a container where that is asked for. */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  if (!asksForContainers()) return startPostgresProcess(options)
  const { startPostgresContainer } = await import('./containers/postgres-container.ts')
  return startPostgresContainer(options)
}
