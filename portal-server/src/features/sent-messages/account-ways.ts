import { isChosenByCustomer, noticeKindNames, wantedWays, type NoticeWay } from '@moja-komunala/rules/notice-kinds.ts'
import { listClosings } from '../../platform/accounts/closing.repository.ts'
import type { Staff } from '../../platform/actors/actor.ts'
import { audit } from '../../platform/audit/audit.ts'
import type { Database } from '../../platform/database/database.ts'
import { HttpProblem } from '../../platform/http/problem.ts'
import {
  NotAllowed,
  type FoundRecipient,
  type KeycloakRecipients,
} from '../../platform/keycloak/keycloak-recipients.ts'
import { listChoices } from '../../platform/messages/choices/choice.repository.ts'
import { listConfirmedDigests } from '../../platform/messages/choices/confirmed-number.repository.ts'
import { listSetAside, takeBack, type SetAside } from '../../platform/messages/choices/set-aside.repository.ts'
import type { TargetDigests } from '../../platform/messages/choices/target-digests.ts'
import { reachOf } from '../../platform/messages/reach.ts'
import type { Way } from '../../platform/messages/way.ts'
import type { AccountWaysView } from './sent-message.schema.ts'

export interface AccountWaysDependencies {
  readonly db: Database
  readonly ways: readonly Way[]
  readonly recipients: KeycloakRecipients
  readonly targetDigests: TargetDigests
}

type Obstacle = AccountWaysView['ways'][number]['obstacle']

/** For staff: why somebody didn't get what was sent to them, and no more of them than that. */
export class AccountWays {
  readonly #dependencies: AccountWaysDependencies

  constructor(dependencies: AccountWaysDependencies) {
    this.#dependencies = dependencies
  }

  /** @throws HttpProblem not-found, temporarily-unavailable */
  async get(actor: Staff, accountId: string): Promise<AccountWaysView> {
    const { db, ways } = this.#dependencies
    await audit(db, actor, 'read', { action: 'getAccountWays', accountId })
    const found = await this.#find(accountId)
    const isClosing = (await listClosings(db, [accountId])).has(accountId)
    const choices = (await listChoices(db, [accountId])).get(accountId) ?? {}
    const confirmed = (await listConfirmedDigests(db, [accountId])).get(accountId)
    const setAside = new Map((await listSetAside(db, accountId)).map((one) => [one.way, one]))
    const obstacleTo = (way: Way): Obstacle => {
      if (isClosing) return 'account-closing'
      if (!('recipient' in found)) return 'account-unreachable'
      const digests = {
        setAside: setAside.get(way.name)?.digest,
        confirmed: way.name === 'sms' ? (confirmed ?? '') : undefined,
      }
      const reach = reachOf(way, found.recipient, digests, this.#dependencies.targetDigests)
      return 'obstacle' in reach ? reach.obstacle : null
    }
    return {
      accountId,
      ways: ways.map((way) => ({
        way: way.name,
        obstacle: obstacleTo(way),
        setAside: toView(setAside.get(way.name)),
        unwanted: noticeKindNames.filter(
          (kind) => isChosenByCustomer(kind) && !wantedWays(kind, choices).includes(way.name),
        ),
      })),
    }
  }

  async lift(actor: Staff, accountId: string, way: NoticeWay): Promise<void> {
    await this.#dependencies.db.transaction().execute(async (trx) => {
      await takeBack(trx, accountId, way)
      await audit(trx, actor, 'change', { action: 'liftSetAside', accountId, details: { way } })
    })
  }

  /** Of somebody who is no customer there is nothing to see. */
  async #find(accountId: string): Promise<FoundRecipient> {
    try {
      return await this.#dependencies.recipients.find(accountId)
    } catch (cause) {
      throw new HttpProblem(cause instanceof NotAllowed ? 'not-found' : 'temporarily-unavailable', { cause })
    }
  }
}

function toView(setAside: SetAside | undefined): AccountWaysView['ways'][number]['setAside'] {
  return setAside
    ? {
        ...{
          reason: setAside.reason === 'came-back' ? 'came-back' : 'nobody-there',
          at: setAside.setAsideAt.toISOString(),
        },
        customerToldAt: setAside.toldAt?.toISOString() ?? null,
      }
    : null
}
