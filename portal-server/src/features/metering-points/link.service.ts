import { randomUUID } from 'node:crypto'
import { dayAt } from '@moja-komunala/rules/zoned-days.ts'
import type { z } from 'zod'
import type { Config } from '../../config.ts'
import type { Staff, System } from '../../platform/actors/actor.ts'
import { audit } from '../../platform/audit/audit.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database/database.ts'
import { HttpProblem } from '../../platform/http/problem.ts'
import type { Messages, WriteLetters } from '../../platform/messages/messages.ts'
import { linkEndedLetter } from './link-ended.letter.ts'
import { endLink, listLinks, noteEndedLinks, type LinkedAccount } from './link.repository.ts'
import type { AccountLinkView, EndLink } from './link.schema.ts'
import { toOccupiedDays } from './meter-view.ts'
import { occupancyEndedLetter } from './occupancy-ended.letter.ts'

export interface LinkDependencies {
  readonly db: Database
  readonly config: Pick<Config, 'readingWindowRule'>
  readonly clock: Clock
  readonly messages: Messages
}

/** Links as the utility sees them, and how they end without their accounts' doing. */
export class LinkService {
  readonly #dependencies: LinkDependencies
  readonly #writeLinkEnded: WriteLetters<z.infer<typeof linkEndedLetter.content>>
  readonly #writeOccupancyEnded: WriteLetters<z.infer<typeof occupancyEndedLetter.content>>

  constructor(dependencies: LinkDependencies) {
    this.#dependencies = dependencies
    this.#writeLinkEnded = dependencies.messages.open(linkEndedLetter)
    this.#writeOccupancyEnded = dependencies.messages.open(occupancyEndedLetter)
  }

  /** Of a point that isn't known there are none. */
  async list(actor: System | Staff, meteringPointNumber: string): Promise<{ links: AccountLinkView[] }> {
    const { db } = this.#dependencies
    const rows = await listLinks(db, meteringPointNumber)
    await audit(db, actor, 'read', { action: 'listLinks', details: { links: rows.length } })
    return {
      links: rows.map(({ linkedAt, endedAt, starts_on, ends_on, ...row }) => ({
        ...row,
        ...toOccupiedDays({ starts_on, ends_on }),
        linkedAt: linkedAt.toISOString(),
        endedAt: endedAt?.toISOString() ?? null,
      })),
    }
  }

  /**
   * Takes a point off an account, which sees nothing of it any more and is told so.
   *
   * @throws HttpProblem not-found
   */
  async end(actor: System | Staff, linkId: string, reason: EndLink['reason']): Promise<void> {
    const { db, messages } = this.#dependencies
    await db.transaction().execute(async (trx) => {
      const link = await endLink(trx, linkId)
      if (!link) throw new HttpProblem('not-found')
      const { subject, number: pointNumber, address, meteringPointId } = link
      await audit(trx, actor, 'link', { action: 'endLink', meteringPointId, details: { linkId, reason } })
      await this.#writeLinkEnded(trx, [{ subject, occasion: linkId, content: { pointNumber, address } }])
    })
    messages.hurry()
  }

  /** Writes to whoever's time at a point is over, once. */
  async tellOfEnded(): Promise<void> {
    const { db, clock, config, messages } = this.#dependencies
    const today = dayAt(clock(), config.readingWindowRule)
    const told = await db.transaction().execute(async (trx) => {
      const links = await noteEndedLinks(trx, today)
      await this.#writeOccupancyEnded(
        trx,
        links.flatMap(({ lastDay, ...link }) => (lastDay === undefined ? [] : [letterTo(link, { lastDay })])),
      )
      await this.#writeLinkEnded(
        trx,
        links.flatMap(({ lastDay, ...link }) => (lastDay === undefined ? [letterTo(link, {})] : [])),
      )
      return links.length
    })
    if (told > 0) messages.hurry()
  }
}

function letterTo<More extends object>({ subject, number: pointNumber, address }: LinkedAccount, more: More) {
  return { subject, occasion: randomUUID(), content: { pointNumber, address, ...more } }
}
