import type { Actor } from '../actors/actor.ts'
import type { Database } from '../database/database.ts'
import { insertAuditEntry, type AuditEntry } from './audit.repository.ts'

/**
 * `read` and `change`: of a customer's data, or of what a system has set up. `link`: of an account with a metering point. `account`: of
 * the account itself.
 */
type Deed = 'read' | 'change' | 'link' | 'account'

/**
 * Who leaves an entry by what. Customers in person leave none by seeing and changing what is theirs, and neither does a program that
 * only shows its owner what is the owner's; who gets to see a metering point at all is everybody's affair who lives there.
 */
const leavesEntry: Readonly<Record<Deed, Readonly<Record<Actor['kind'], boolean>>>> = {
  read: { customer: false, program: false, system: true, staff: true },
  change: { customer: false, program: true, system: true, staff: true },
  link: { customer: true, program: true, system: true, staff: true },
  account: { customer: true, program: true, system: true, staff: true },
}

/**
 * Notes what somebody did, where that is to be noted. In the transaction of what was done, so that neither stands without the
 * other; of what was refused by itself, so that it outlives the refusal.
 */
export async function audit(db: Database, actor: Actor, deed: Deed, entry: AuditEntry): Promise<void> {
  if (leavesEntry[deed][actor.kind]) await insertAuditEntry(db, actor, entry)
}
