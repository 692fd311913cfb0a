import { readMigrationConfig } from '../config.ts'
import { migrate } from './migrate.ts'

const { ownerUrl, readingWindowRule } = readMigrationConfig(process.env)
await migrate(ownerUrl, readingWindowRule)
