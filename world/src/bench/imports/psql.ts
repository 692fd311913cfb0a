import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { jsonStatement } from '@moja-komunala/portal-server/features/exports/reading-export.repository.ts'
import { runToEnd } from '../../run.ts'
import type { ImportFiles } from './import-files.ts'

/* The limit: what PostgreSQL's own terminal takes for the same. */

/** One transaction, from files to staging tables to a merge: new rows go in, others are changed where something differs. */
export const importScript = ({ pointsCsv, metersCsv }: ImportFiles): string => `
begin;
create temporary table new_point (number text, user_name text, address text, consumption_type text) on commit drop;
create temporary table new_meter (id text, point_number text, kind text, serial_number text, type text, digits smallint,
  installed_on date) on commit drop;
\\copy new_point from '${pointsCsv}' with (format csv)
\\copy new_meter from '${metersCsv}' with (format csv)
insert into metering_point (number, user_name, address, consumption_type)
select number, user_name, address, consumption_type from new_point
on conflict (number) do update set user_name = excluded.user_name, address = excluded.address,
  consumption_type = excluded.consumption_type
where (metering_point.user_name, metering_point.address, metering_point.consumption_type)
  is distinct from (excluded.user_name, excluded.address, excluded.consumption_type);
insert into meter (external_id, metering_point_id, kind, serial_number, type, digits, installed_on)
select new_meter.id, point.id, new_meter.kind, new_meter.serial_number, new_meter.type, new_meter.digits,
  new_meter.installed_on
from new_meter join metering_point point on point.number = new_meter.point_number
on conflict (external_id) do update set kind = excluded.kind, serial_number = excluded.serial_number,
  type = excluded.type, digits = excluded.digits, installed_on = excluded.installed_on
where (meter.kind, meter.serial_number, meter.type, meter.digits, meter.installed_on)
  is distinct from (excluded.kind, excluded.serial_number, excluded.type, excluded.digits, excluded.installed_on);
commit;
`

/** The portal's own statement, written to a file. */
export function exportScript(windowFirstDay: string, file: string): string {
  const statement = jsonStatement({ windowFirstDay, seen: undefined }).replaceAll(/\s+/g, ' ')
  return `\\${statement.replace('to stdout', `to '${file}'`)}\n`
}

/** @returns how long it took, in seconds, psql's own start included */
export async function runPsql(psql: string, databaseUrl: string, script: string): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'komunala-psql-'))
  try {
    const file = join(folder, 'script.sql')
    await writeFile(file, script)
    const startedAt = performance.now()
    await runToEnd(psql, ['--no-psqlrc', '--quiet', '--set=ON_ERROR_STOP=1', `--file=${file}`, databaseUrl], {
      env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8' },
    })
    return (performance.now() - startedAt) / 1000
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
