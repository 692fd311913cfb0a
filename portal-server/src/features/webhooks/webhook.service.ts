import type { Config } from '../../config.ts'
import type { System } from '../../platform/actors/actor.ts'
import type { AuditEntry } from '../../platform/audit/audit.repository.ts'
import { audit } from '../../platform/audit/audit.ts'
import type { Database } from '../../platform/database/database.ts'
import { cutPage } from '../../platform/http/page.ts'
import { HttpProblem, type FieldFaultCode } from '../../platform/http/problem.ts'
import { NotSent, type Receivers } from './receiver.ts'
import { newSecret } from './signature.ts'
import {
  countWebhooks,
  deleteWebhook,
  deliveriesPerPage,
  disableWebhook,
  findWebhook,
  insertTestEvent,
  insertWebhook,
  listDeliveries,
  listWebhooks,
  lockWebhook,
  pruneDeliveries,
  replaceSecret,
  replayDeliveries,
  startAnew,
  updateWebhook,
  type DeliveryRow,
  type WebhookRow,
} from './webhook.repository.ts'
import type {
  ChangeWebhook,
  CreateWebhook,
  DeliveryListView,
  DeliveryQuery,
  DeliveryView,
  NewSecretView,
  Replay,
  WebhookView,
} from './webhook.schema.ts'

export interface WebhookDependencies {
  readonly db: Database
  readonly config: Pick<Config, 'webhooks'>
  readonly receivers: Receivers
}

const mostPerClient = 20
const previousSecretSignsForHours = 24

/** The webhooks of programs. Each sees and changes those of its own client. */
export class WebhookService {
  readonly #dependencies: WebhookDependencies

  constructor(dependencies: WebhookDependencies) {
    this.#dependencies = dependencies
  }

  async list({ clientId }: System): Promise<{ webhooks: WebhookView[] }> {
    return { webhooks: (await listWebhooks(this.#dependencies.db, clientId)).map(toView) }
  }

  /** @throws HttpProblem not-found, the same for another client's and for none */
  async get({ clientId }: System, webhookId: string): Promise<WebhookView> {
    const row = await findWebhook(this.#dependencies.db, { clientId, webhookId })
    if (!row) throw new HttpProblem('not-found')
    return toView(row)
  }

  /**
   * @returns with the secret, which nobody is shown again
   * @throws HttpProblem validation-failed, too-many-webhooks
   */
  async create(actor: System, values: CreateWebhook): Promise<WebhookView & { secret: string }> {
    const { url, events, description = null } = values
    const receiver = await this.#checkUrl(url)
    const { clientId } = actor
    const secret = newSecret()
    const webhookId = await this.#dependencies.db.transaction().execute(async (trx) => {
      if ((await countWebhooks(trx, clientId)) >= mostPerClient) throw new HttpProblem('too-many-webhooks')
      const id = await insertWebhook(trx, { clientId, url: receiver, events, description, secret })
      const details = { webhookId: id, events: events.join(' ') }
      await audit(trx, actor, 'change', { action: 'createWebhook', details })
      return id
    })
    return { ...(await this.get(actor, webhookId)), secret }
  }

  /** @throws HttpProblem not-found, validation-failed */
  async change(actor: System, webhookId: string, values: ChangeWebhook): Promise<WebhookView> {
    const { url, events, description, isEnabled } = values
    // Whose it is comes first: about another client's nothing is answered.
    await this.get(actor, webhookId)
    const receiver = url === undefined ? undefined : await this.#checkUrl(url)
    await this.#changing('changeWebhook', actor, webhookId, async (trx, webhook) => {
      await updateWebhook(trx, webhookId, {
        ...(receiver !== undefined && { url: receiver }),
        ...(events !== undefined && { events }),
        ...(description !== undefined && { description }),
      })
      const becomesEnabled = isEnabled ?? webhook.isEnabled
      if (!becomesEnabled) await disableWebhook(trx, webhookId)
      else if (isEnabled || receiver !== undefined) await startAnew(trx, webhookId)
      return { changed: Object.keys(values).toSorted().join(' '), isEnabled: becomesEnabled }
    })
    return this.get(actor, webhookId)
  }

  /** @throws HttpProblem not-found */
  async remove(actor: System, webhookId: string): Promise<void> {
    await this.#changing('deleteWebhook', actor, webhookId, async (trx) => {
      await deleteWebhook(trx, webhookId)
      return {}
    })
  }

  /** @throws HttpProblem not-found, webhook-disabled */
  async test(actor: System, webhookId: string): Promise<{ deliveryId: string }> {
    let deliveryId = ''
    await this.#changing('testWebhook', actor, webhookId, async (trx, webhook) => {
      if (!webhook.isEnabled) throw new HttpProblem('webhook-disabled')
      deliveryId = await insertTestEvent(trx, webhookId)
      return { deliveryId }
    })
    return { deliveryId }
  }

  /** @throws HttpProblem not-found */
  async replaceSecret(actor: System, webhookId: string): Promise<NewSecretView> {
    const secret = newSecret()
    let until = new Date()
    await this.#changing('replaceWebhookSecret', actor, webhookId, async (trx) => {
      until = await replaceSecret(trx, webhookId, secret, previousSecretSignsForHours)
      return {}
    })
    return { secret, previousSignsUntil: until.toISOString() }
  }

  /** @throws HttpProblem not-found */
  async listDeliveries(actor: System, webhookId: string, query: DeliveryQuery): Promise<DeliveryListView> {
    await this.get(actor, webhookId)
    const rows = await listDeliveries(this.#dependencies.db, webhookId, query)
    const { shown, next } = cutPage(rows, deliveriesPerPage, ({ sequence }) => sequence)
    return { deliveries: shown.map(toDeliveryView), next }
  }

  /** @throws HttpProblem not-found, webhook-disabled */
  async replay(actor: System, webhookId: string, which: Replay): Promise<{ replayed: number }> {
    let replayed = 0
    await this.#changing('replayWebhook', actor, webhookId, async (trx, webhook) => {
      if (!webhook.isEnabled) throw new HttpProblem('webhook-disabled')
      replayed = await replayDeliveries(trx, webhookId, which)
      return { replayed }
    })
    return { replayed }
  }

  /** Removes what was kept for long enough. */
  async prune(): Promise<void> {
    await pruneDeliveries(this.#dependencies.db, this.#dependencies.config.webhooks.logDays)
  }

  /** What is changed is held meanwhile, and noted with whoever did it. */
  async #changing(
    action: string,
    actor: System,
    webhookId: string,
    change: (trx: Database, webhook: { readonly isEnabled: boolean }) => Promise<NonNullable<AuditEntry['details']>>,
  ): Promise<void> {
    await this.#dependencies.db.transaction().execute(async (trx) => {
      const webhook = await lockWebhook(trx, { clientId: actor.clientId, webhookId })
      if (!webhook) throw new HttpProblem('not-found')
      const details = await change(trx, webhook)
      await audit(trx, actor, 'change', { action, details: { webhookId, ...details } })
    })
  }

  /**
   * @returns it as it will be called
   * @throws HttpProblem validation-failed
   */
  async #checkUrl(text: string): Promise<string> {
    const url = URL.canParse(text) ? new URL(text) : undefined
    if (!url || !/^https?:$/.test(url.protocol)) throw refuseUrl('wrong-type')
    if (url.username !== '' || url.password !== '') throw refuseUrl('url-with-credentials')
    if (url.hash !== '' || text.includes('#')) throw refuseUrl('url-with-fragment')
    await this.#dependencies.receivers.assertAllowed(url).catch((error: unknown) => {
      throw error instanceof NotSent ? refuseUrl(faultOf(error)) : error
    })
    return url.href
  }
}

const refuseUrl = (code: FieldFaultCode) =>
  new HttpProblem('validation-failed', { faults: [{ pointer: '#/url', code }] })

function faultOf({ failure }: NotSent): FieldFaultCode {
  if (failure === 'tls-needed') return 'url-without-tls'
  return failure === 'address-refused' ? 'url-not-public' : 'url-host-unknown'
}

function toView(row: WebhookRow): WebhookView {
  const { id, url, events, description, waiting } = row
  const disabled = row.disabled_at &&
    row.disabled_because && { because: row.disabled_because, at: row.disabled_at.toISOString() }
  return { id, url, events: [...events], description, createdAt: row.created_at.toISOString(), disabled, waiting }
}

function toDeliveryView(row: DeliveryRow): DeliveryView {
  const { id, type, number, occurred_at: occurredAt, delivered_at: deliveredAt, due_at: dueAt, attempts } = row
  return {
    id,
    type,
    meteringPointNumber: number,
    occurredAt: occurredAt.toISOString(),
    deliveredAt: deliveredAt?.toISOString() ?? null,
    dueAt: deliveredAt ? null : dueAt.toISOString(),
    attempts: attempts.map(({ beganAt, ...outcome }) => ({ beganAt: new Date(beganAt).toISOString(), ...outcome })),
  }
}
