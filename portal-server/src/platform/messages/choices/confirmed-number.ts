import { createHmac, randomInt, randomUUID, timingSafeEqual } from 'node:crypto'
import type pg from 'pg'
import type { Config } from '../../../config.ts'
import type { Database } from '../../database/database.ts'
import { deriveKey } from '../../derived-key.ts'
import { networkOf } from '../../limits/network-of.ts'
import { StoredLimit, type HeldUp } from '../../limits/stored-limit.ts'
import type { Locale } from '../../locale.ts'
import type { SmsGateway } from '../sms/sms-gateway.ts'
import { confirmNumber, dropCode, keepCode, listConfirmedDigests, takeAttempt } from './confirmed-number.repository.ts'
import type { TargetDigests } from './target-digests.ts'

export interface ConfirmedNumbersDependencies {
  readonly config: Pick<Config, 'sessionSecret' | 'smsCodes'>
  readonly pool: pg.Pool
  readonly db: Database
  readonly targetDigests: TargetDigests
  /** Undefined where the utility sends no SMS: then no number can be confirmed. */
  readonly sms: Pick<SmsGateway, 'handOver'> | undefined
}

/** Whose number it is, in E.164. */
export interface NumberOf {
  readonly subject: string
  readonly number: string
}

export interface CodeAsked extends NumberOf {
  readonly locale: Locale
  /** Of the network, that the request came from. */
  readonly address: string
}

/** `refused`: the network says that nobody can be reached there. `failed`: nobody took it; it may work later. */
export type CodeSending = { readonly outcome: 'sent' | 'refused' | 'failed' } | { readonly heldUp: HeldUp }

export const codeMinutes = 10

/** Without letters that would double an SMS's price: see docs/decisions/0083-who-is-told-what.md. */
const codeTexts: Readonly<Record<Locale, (code: string) => string>> = {
  sl: (code) =>
    `${code} je vasa koda za potrditev mobilne stevilke. Velja ${codeMinutes} minut. Nikomur je ne povejte.`,
  en: (code) =>
    `${code} is your code to confirm your mobile number. It works for ${codeMinutes} minutes. Tell it to nobody.`,
}

/**
 * Mobile numbers whose owners proved that they are theirs. A number is Keycloak's to keep; here is a digest, and one that was changed
 * there doesn't fit it any more.
 */
export class ConfirmedNumbers {
  readonly #dependencies: ConfirmedNumbersDependencies
  readonly #key: Buffer
  readonly #perAccount: StoredLimit
  readonly #perNumber: StoredLimit
  readonly #perNetwork: StoredLimit

  constructor(dependencies: ConfirmedNumbersDependencies) {
    this.#dependencies = dependencies
    const { pool, config } = dependencies
    this.#key = deriveKey(config.sessionSecret, 'codes to mobile numbers')
    const limit = (name: string, points: number) =>
      new StoredLimit(pool, { table: 'mail_allowance', name, points, minutes: 60 })
    this.#perAccount = limit('code-account', config.smsCodes.perAccount)
    this.#perNumber = limit('code-number', config.smsCodes.perNumber)
    this.#perNetwork = limit('code-network', config.smsCodes.perNetwork)
  }

  async isConfirmed(one: NumberOf): Promise<boolean> {
    return (await this.listConfirmed([one])).has(one.subject)
  }

  /** Those of these accounts whose number, as it is now, they have confirmed. */
  async listConfirmed(numbers: readonly NumberOf[]): Promise<Set<string>> {
    const { db, targetDigests } = this.#dependencies
    const digests = await listConfirmedDigests(
      db,
      numbers.map(({ subject }) => subject),
    )
    const confirmed = numbers.filter(({ subject, number }) => targetDigests.isOf(digests.get(subject), 'sms', number))
    return new Set(confirmed.map(({ subject }) => subject))
  }

  /**
   * Sends a code at once, past the messages: it belongs in no table, and nobody wants it an hour later.
   *
   * Whether a hand-over without an answer was one nobody knows; then the code holds, and whoever didn't get it asks again.
   */
  async sendCode({ subject, number, locale, address }: CodeAsked): Promise<CodeSending> {
    const { db, targetDigests, sms } = this.#dependencies
    if (!sms) return { outcome: 'failed' }
    const numberDigest = targetDigests.of('sms', number)
    const heldUp =
      (await this.#perAccount.take(subject)) ??
      (await this.#perNumber.take(numberDigest)) ??
      (await this.#perNetwork.take(networkOf(address)))
    if (heldUp) return { heldUp }
    const code = String(randomInt(1_000_000)).padStart(6, '0')
    const codeDigest = this.#digestOf({ subject, numberDigest, code })
    await keepCode(db, { subject, numberDigest, codeDigest, validMinutes: codeMinutes })
    const { outcome } = await sms.handOver({
      ...{ id: randomUUID(), to: number, text: codeTexts[locale](code), isUrgent: true },
      expiresAt: new Date(Date.now() + codeMinutes * 60_000),
    })
    if (outcome === 'handed-over' || outcome === 'unknown') return { outcome: 'sent' }
    await dropCode(db, subject, codeDigest)
    return { outcome }
  }

  /** `void`: none is on its way to this number, it is too old, or too many others were tried. */
  async confirm({
    subject,
    number,
    code,
  }: NumberOf & { readonly code: string }): Promise<'confirmed' | 'wrong' | 'void'> {
    const { db, targetDigests } = this.#dependencies
    const numberDigest = targetDigests.of('sms', number)
    const expected = await takeAttempt(db, { subject, numberDigest })
    if (expected === undefined) return 'void'
    const codeDigest = this.#digestOf({ subject, numberDigest, code })
    if (!timingSafeEqual(Buffer.from(expected), Buffer.from(codeDigest))) return 'wrong'
    return (await confirmNumber(db, { subject, numberDigest, codeDigest })) ? 'confirmed' : 'void'
  }

  #digestOf({ subject, numberDigest, code }: { subject: string; numberDigest: string; code: string }): string {
    return createHmac('sha256', this.#key).update(`${subject} ${numberDigest} ${code}`).digest('base64url')
  }
}
