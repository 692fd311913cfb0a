import { readPreparationConfig } from '../../config.ts'
import { speakJson } from '../speak-json.ts'
import { prepareDatabases } from './prepare.ts'

const log = speakJson()
await prepareDatabases(readPreparationConfig())
log.info('roles and databases are there')
