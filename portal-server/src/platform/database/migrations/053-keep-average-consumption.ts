import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table average_consumption (
      comparable_group text not null check (comparable_group <> ''),
      month date not null check (extract(day from month) = 1),
      litres_per_day integer not null check (litres_per_day >= 0),
      primary key (comparable_group, month)
    )`.execute(db)
  await sql`comment on table average_consumption is
    'What comparable points use on average, never over fewer than ten of them: so no row tells of any single one. A job makes all of it anew.'`.execute(
    db,
  )
  await sql`comment on column average_consumption.comparable_group is
    'Which points it is over: the kind of use (household) and, once it is known of points, their size.'`.execute(db)
  await sql`comment on column average_consumption.month is 'Its first day.'`.execute(db)
  await sql`grant select, insert, delete on average_consumption to portal_app`.execute(db)
}
