import { readPreparationConfig } from '../../config.ts'
import { prepareDatabases } from './prepare.ts'

await prepareDatabases(readPreparationConfig())
