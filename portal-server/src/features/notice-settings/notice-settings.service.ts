import { noticeKindNames, noticeKinds, wantedWays, type NoticeWay } from '@moja-komunala/rules/notice-kinds.ts'
import type { Customer } from '../../platform/actors/actor.ts'
import type { Database } from '../../platform/database/database.ts'
import { HttpProblem } from '../../platform/http/problem.ts'
import type { KeycloakRecipients, Recipient } from '../../platform/keycloak/keycloak-recipients.ts'
import type { Log } from '../../platform/log.ts'
import {
  findSetting,
  keepQuietHours,
  listChoices,
  makeChoices,
  noteNumberAsked,
  type Choice,
  type QuietHours,
} from '../../platform/messages/choices/choice.repository.ts'
import { findCodeEnd } from '../../platform/messages/choices/confirmed-number.repository.ts'
import type { ConfirmedNumbers } from '../../platform/messages/choices/confirmed-number.ts'
import {
  isUntoldOfSetAside,
  listSetAside,
  noteTold,
  takeBack,
} from '../../platform/messages/choices/set-aside.repository.ts'
import type { TargetDigests } from '../../platform/messages/choices/target-digests.ts'
import type { NoticeSettingsView } from './notice-settings.schema.ts'

export interface NoticeSettingsDependencies {
  readonly db: Database
  readonly log: Log
  readonly recipients: KeycloakRecipients
  readonly confirmedNumbers: ConfirmedNumbers
  readonly targetDigests: TargetDigests
  /** By which the utility sends. */
  readonly ways: readonly NoticeWay[]
}

/** What a customer wants to be told, by which ways and at which hours. */
export class NoticeSettingsService {
  readonly #dependencies: NoticeSettingsDependencies

  constructor(dependencies: NoticeSettingsDependencies) {
    this.#dependencies = dependencies
  }

  /** What was chosen is shown though Keycloak may be away: whoever wants to mute needn't wait for it. */
  async get({ subject }: Customer): Promise<NoticeSettingsView> {
    const { db, ways } = this.#dependencies
    const recipient = await this.#findRecipient(subject).catch((error: unknown) => {
      this.#dependencies.log.warn({ err: error }, 'notices are shown without what Keycloak knows of the account')
      return 'unknown' as const
    })
    const [choices, setting, isSetAside, mobileNumber] = await Promise.all([
      listChoices(db, [subject]),
      findSetting(db, subject),
      this.#findSetAside(subject, recipient),
      this.#describeNumber(subject, recipient),
    ])
    const chosen = choices.get(subject) ?? {}
    return {
      ways: [...ways],
      kinds: noticeKindNames.map((kind) => ({
        ...{ kind, chosenBy: noticeKinds[kind].chosenBy, usually: [...noticeKinds[kind].usually] },
        wanted: wantedWays(kind, chosen),
      })),
      quietHours: setting?.quietHours ?? null,
      mail: { isSetAside: isSetAside.has('mail') },
      mobileNumber: {
        ...{ ...mobileNumber, isSetAside: isSetAside.has('sms') },
        isAsked: (setting?.numberAskedAt ?? null) !== null,
      },
    }
  }

  async choose({ subject }: Customer, choices: readonly Choice[]): Promise<void> {
    await makeChoices(this.#dependencies.db, { subject, how: 'page' }, choices)
  }

  async setQuietHours({ subject }: Customer, hours: QuietHours | null): Promise<void> {
    await keepQuietHours(this.#dependencies.db, subject, hours ?? undefined)
  }

  async noteNumberAsked({ subject }: Customer): Promise<void> {
    await noteNumberAsked(this.#dependencies.db, subject)
  }

  /** @throws HttpProblem no-mobile-number, too-many-codes, number-not-reached, temporarily-unavailable */
  async sendCode({ subject }: Customer, address: string): Promise<void> {
    const { number, locale } = await this.#getNumber(subject)
    const sending = await this.#dependencies.confirmedNumbers.sendCode({ subject, number, locale, address })
    if ('heldUp' in sending)
      throw new HttpProblem('too-many-codes', { retryAfterSeconds: sending.heldUp.retryAfterSeconds })
    if (sending.outcome === 'refused') throw new HttpProblem('number-not-reached')
    if (sending.outcome === 'failed') throw new HttpProblem('temporarily-unavailable')
  }

  /** @throws HttpProblem no-mobile-number, code-refused, code-void */
  async confirmNumber({ subject }: Customer, code: string): Promise<void> {
    const { number } = await this.#getNumber(subject)
    const outcome = await this.#dependencies.confirmedNumbers.confirm({ subject, number, code })
    if (outcome === 'wrong') throw new HttpProblem('code-refused')
    if (outcome === 'void') throw new HttpProblem('code-void')
  }

  /** Its owner has seen that an address or a number was set aside. */
  async noteTold({ subject }: Customer): Promise<void> {
    await noteTold(this.#dependencies.db, subject)
  }

  /** Its owner says that mail arrives there again. A number is taken back by a code. */
  async takeAddressBack({ subject }: Customer): Promise<void> {
    await takeBack(this.#dependencies.db, subject, 'mail')
  }

  /** Whether there is something that the account's owner has to be told once after signing in. */
  async hasToTell({ subject }: Customer): Promise<boolean> {
    return isUntoldOfSetAside(this.#dependencies.db, subject)
  }

  async #findRecipient(subject: string): Promise<Recipient | undefined> {
    const found = await this.#dependencies.recipients.find(subject)
    return 'recipient' in found ? found.recipient : undefined
  }

  async #getNumber(subject: string): Promise<{ number: string; locale: Recipient['locale'] }> {
    const recipient = await this.#findRecipient(subject)
    if (recipient?.mobileNumber === undefined) throw new HttpProblem('no-mobile-number')
    return { number: recipient.mobileNumber, locale: recipient.locale }
  }

  /** One that has changed since is no longer the one that was set aside. */
  async #findSetAside(subject: string, recipient: Recipient | 'unknown' | undefined): Promise<Set<NoticeWay>> {
    const { db, targetDigests } = this.#dependencies
    if (recipient === 'unknown' || !recipient) return new Set()
    const now = { mail: recipient.address, sms: recipient.mobileNumber }
    const rows = await listSetAside(db, subject)
    const still = rows.filter(({ way, digest }) => {
      const target = now[way]
      return target !== undefined && targetDigests.isOf(digest, way, target)
    })
    return new Set(still.map(({ way }) => way))
  }

  async #describeNumber(
    subject: string,
    recipient: Recipient | 'unknown' | undefined,
  ): Promise<Pick<NoticeSettingsView['mobileNumber'], 'state' | 'lastDigits' | 'codeUntil'>> {
    const { db, confirmedNumbers, targetDigests } = this.#dependencies
    if (recipient === 'unknown') return { state: 'unknown', lastDigits: null, codeUntil: null }
    const number = recipient?.mobileNumber
    if (number === undefined)
      return { state: recipient?.hasNumber ? 'not-mobile' : 'none', lastDigits: null, codeUntil: null }
    const lastDigits = number.slice(-3)
    if (await confirmedNumbers.isConfirmed({ subject, number }))
      return { state: 'confirmed', lastDigits, codeUntil: null }
    const codeEnd = await findCodeEnd(db, { subject, numberDigest: targetDigests.of('sms', number) })
    return { state: 'unconfirmed', lastDigits, codeUntil: codeEnd?.toISOString() ?? null }
  }
}
