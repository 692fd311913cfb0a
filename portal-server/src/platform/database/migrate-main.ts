import { readMigrationConfig } from '../../config.ts'
import { speakJson } from '../speak-json.ts'
import { migrate } from './migrate.ts'

const log = speakJson()
const { ownerUrl, readingWindowRule } = readMigrationConfig()
await migrate(ownerUrl, readingWindowRule)
log.info('the database is migrated')
