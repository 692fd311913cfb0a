import { readMigrationConfig } from '../../config.ts'
import { migrate } from './migrate.ts'

const { ownerUrl, readingWindowRule } = readMigrationConfig()
await migrate(ownerUrl, readingWindowRule)
