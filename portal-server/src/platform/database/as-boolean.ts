import { sql, type Expression, type SqlBool } from 'kysely'

/** A condition as a column: PostgreSQL says true or false, and never 1 or 0 as the databases that kysely knows besides. */
export const asBoolean = (condition: Expression<SqlBool>) => sql<boolean>`${condition}`
