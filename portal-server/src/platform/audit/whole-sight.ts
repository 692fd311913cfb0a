import type { Staff, System } from '../actors/actor.ts'
import type { Database } from '../database/database.ts'
import type { AuditEntry } from './audit.repository.ts'
import { audit } from './audit.ts'

/** Sees every customer's data, and is only to be had together with the entry that says what for. */
export class WholeSight {
  readonly #isOpen = true

  private constructor() {}

  /** Before anything is seen: what can't be noted isn't shown. */
  static async open(db: Database, actor: System | Staff, entry: AuditEntry): Promise<WholeSight> {
    await audit(db, actor, 'read', entry)
    return new WholeSight()
  }

  static is(sight: object): sight is WholeSight {
    return #isOpen in sight
  }
}
