import { createHash } from 'node:crypto'
import type { AccountActor, System } from '../../../platform/actors/actor.ts'
import { sightOf } from '../../../platform/actors/sight.ts'
import type { AuditEntry } from '../../../platform/audit/audit.repository.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Database } from '../../../platform/database/database.ts'
import { HttpProblem } from '../../../platform/http/problem.ts'
import type { Log } from '../../../platform/log.ts'
import { StoredBytes } from '../../../platform/http/stored-bytes.ts'
import { ConfinedProcess, ProcessGaveUp } from '../../../platform/processes/confined-process.ts'
import type { OriginalFault, OriginalQuestion } from './check/original-checks.ts'
import {
  deleteOriginal,
  findInvoiceByNumber,
  findSeenOriginal,
  listOriginals,
  putOriginal,
  readSeenPiece,
  type DescribedOriginal,
  type SeenOriginal,
} from './original.repository.ts'
import type { OriginalKind, OriginalView } from './original.schema.ts'

export interface OriginalDependencies {
  readonly db: Database
  readonly log: Log
  /** Calls answerQuestions(findOriginalFaults). */
  readonly checkProgram: URL
}

/** A bill takes 15 ms and 20 MB beyond Node's own 80; five megabytes full of objects twice that and half a second. */
const confinement = { memoryMb: 192, seconds: 10 }
/** Each keeps its file in memory. */
const mostWaiting = 8
/** Read and sent at once. */
const pieceBytes = 262_144

/** What the billing system itself made of its bills: brought in, looked through, and handed on to customers as it came. */
export class OriginalService {
  readonly #db: Database
  readonly #log: Log
  readonly #checks: ConfinedProcess<OriginalQuestion, OriginalFault[]>

  constructor({ db, log, checkProgram }: OriginalDependencies) {
    this.#db = db
    this.#log = log
    this.#checks = new ConfinedProcess(checkProgram, confinement)
  }

  /**
   * Harmless to repeat: what is there already stays as it is, and nothing is noted.
   *
   * @param number of the bill, as it is printed
   * @throws HttpProblem not-found, original-refused, temporarily-unavailable
   */
  async put(actor: System, number: string, kind: OriginalKind, content: Buffer): Promise<OriginalView> {
    const db = this.#db
    const invoice = await findInvoiceByNumber(db, number)
    if (!invoice) throw new HttpProblem('not-found')
    await this.#assertUsable(kind === 'pdf' ? { kind, bytes: content } : { kind, bytes: content, number })
    const sha256 = createHash('sha256').update(content).digest()
    return db.transaction().execute(async (trx) => {
      const { isChanged } = await putOriginal(trx, { invoiceId: invoice.id, kind, sha256, content })
      if (isChanged) await audit(trx, actor, 'change', entryOf(actions[kind].put, invoice, kind, sha256))
      const stored = (await listOriginals(trx, invoice.id)).find((original) => original.kind === kind)
      if (!stored) throw new HttpProblem('not-found')
      return toView(stored)
    })
  }

  /** @throws HttpProblem not-found */
  async list(number: string): Promise<{ originals: OriginalView[] }> {
    const invoice = await findInvoiceByNumber(this.#db, number)
    if (!invoice) throw new HttpProblem('not-found')
    return { originals: (await listOriginals(this.#db, invoice.id)).map(toView) }
  }

  /**
   * Customers get what the portal makes of the bill again.
   *
   * @throws HttpProblem not-found
   */
  async remove(actor: System, number: string, kind: OriginalKind): Promise<void> {
    await this.#db.transaction().execute(async (trx) => {
      const invoice = await findInvoiceByNumber(trx, number)
      const sha256 = invoice && (await deleteOriginal(trx, invoice.id, kind))
      if (!invoice || !sha256) throw new HttpProblem('not-found')
      await audit(trx, actor, 'change', entryOf(actions[kind].remove, invoice, kind, sha256))
    })
  }

  /** @returns undefined where there is none, or none that the account sees */
  async find(actor: AccountActor, billId: string, kind: OriginalKind): Promise<StoredBytes | undefined> {
    const seen = { ...sightOf(actor), billId, kind }
    const original = await findSeenOriginal(this.#db, seen)
    if (!original) return undefined
    const { bytes, sha256 } = original
    return new StoredBytes(bytes, sha256, () => this.#piecesOf(seen, sha256, bytes))
  }

  async *#piecesOf(seen: SeenOriginal, sha256: Buffer, bytes: number): AsyncGenerator<Buffer> {
    for (let from = 0; from < bytes; from += pieceBytes) {
      const piece = await readSeenPiece(this.#db, seen, sha256, from, pieceBytes)
      // Broken off, so that two halves don't pass for a whole; asked again, it is the new one.
      if (!piece) throw new Error('Another version came while this one was being sent.')
      yield piece
    }
  }

  /** @throws HttpProblem original-refused, temporarily-unavailable */
  async #assertUsable(question: OriginalQuestion): Promise<void> {
    if (this.#checks.waiting >= mostWaiting) throw new HttpProblem('temporarily-unavailable')
    const faults = await this.#checks.ask(question).catch((error: unknown) => {
      if (!(error instanceof ProcessGaveUp)) throw error
      this.#log.warn({ err: error }, 'a document was too much for the process that looks through it')
      return ['too-much-work'] as const
    })
    if (faults.length > 0)
      throw new HttpProblem('original-refused', { faults: faults.map((code) => ({ pointer: '#', code })) })
  }
}

const actions: Readonly<Record<OriginalKind, { readonly put: string; readonly remove: string }>> = {
  pdf: { put: 'putInvoiceDocument', remove: 'deleteInvoiceDocument' },
  eslog: { put: 'putElectronicInvoice', remove: 'deleteElectronicInvoice' },
}

function entryOf(
  action: string,
  invoice: { readonly id: string; readonly meteringPointId: string },
  kind: OriginalKind,
  sha256: Buffer,
): AuditEntry {
  const details = { billId: invoice.id, kind, sha256: sha256.toString('hex') }
  return { action, meteringPointId: invoice.meteringPointId, details }
}

const toView = ({ kind, bytes, sha256, storedAt }: DescribedOriginal): OriginalView => ({
  ...{ kind, bytes, sha256: sha256.toString('hex'), storedAt: storedAt.toISOString() },
})
