import { z } from 'zod'
import type { Clock } from '../../../clock.ts'
import { partsOf } from '../gsm.ts'
import { SendingTurns } from '../sending-turns.ts'
import type { OutgoingSms, SmsGateway, SmsHandOver } from '../sms-gateway.ts'
import type { HttpSettings } from '../sms-settings.ts'
import { findTextAt, type Place } from './http-description.ts'
import { writeRequest, type Values } from './http-request.ts'

export interface HttpGatewayDependencies {
  readonly settings: HttpSettings
  readonly sender: string
  readonly clock: Clock
  /** Where this gateway tells what became of messages. */
  readonly reportUrl: string
}

/** After these nothing had been sent yet. */
const neverSent: ReadonlySet<string> = new Set([
  ...['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT'],
  ...['CERT_HAS_EXPIRED', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'SELF_SIGNED_CERT_IN_CHAIN'],
  ...['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'ERR_TLS_CERT_ALTNAME_INVALID'],
])

const shortestPauseMs = 1_000
const longestPauseMs = 60_000
const throttledForMs = 120_000
const longestAnswer = 64 * 1024
const validDays = 7

interface HttpAnswer {
  readonly status: number
  readonly body: string
  readonly retryAfterMs: number
}

/** A gateway that takes messages by HTTP, as its operator has described it. */
export class HttpGateway implements SmsGateway {
  readonly name: string
  readonly #dependencies: HttpGatewayDependencies
  readonly #turns: SendingTurns

  constructor(dependencies: HttpGatewayDependencies) {
    const { name, rate, atOnce } = dependencies.settings
    this.#dependencies = dependencies
    this.name = name
    this.#turns = new SendingTurns(rate, atOnce)
    this.#turns.open()
  }

  async handOver(sms: OutgoingSms): Promise<SmsHandOver> {
    const giveUpAt = Date.now() + throttledForMs
    for (let isAgain = false; ; isAgain = true) {
      try {
        const answer = await this.#ask(sms, isAgain)
        if (answer.status !== 429 || Date.now() > giveUpAt) return this.#meaningOf(answer, sms.text)
        this.#turns.pause(answer.retryAfterMs)
      } catch (error) {
        const { text, wasSent } = describeFailure(error)
        return { outcome: wasSent ? 'unknown' : 'failed', answer: { text } }
      }
    }
  }

  close(): Promise<void> {
    this.#turns.close()
    this.#turns.refuseAll(new NotSent('The portal is being stopped.'))
    return Promise.resolve()
  }

  async #ask(sms: OutgoingSms, isAgain: boolean): Promise<HttpAnswer> {
    await this.#turns.take(sms.isUrgent, isAgain)
    try {
      const response = await fetch(this.#requestFor(sms))
      const retryAfterMs = Number(response.headers.get('retry-after') ?? '') * 1000 || shortestPauseMs
      return {
        status: response.status,
        body: (await response.text()).slice(0, longestAnswer),
        retryAfterMs: Math.min(longestPauseMs, retryAfterMs),
      }
    } finally {
      this.#turns.giveBack()
    }
  }

  #requestFor(sms: OutgoingSms): Request {
    const { settings } = this.#dependencies
    const { url, init } = writeRequest(settings, this.#valuesOf(sms))
    const signal = AbortSignal.timeout(settings.answerSeconds * 1000)
    try {
      return new Request(url, { ...init, signal, redirect: 'manual' })
    } catch {
      // What is wrong would name the value, which may be the secret.
      throw new NotSent('The request that is described can’t be made: a header field takes no letters beyond Latin-1.')
    }
  }

  #valuesOf({ id, to, text, expiresAt }: OutgoingSms): Values {
    const { settings, sender, clock, reportUrl } = this.#dependencies
    const validMs = expiresAt ? expiresAt.getTime() - clock().getTime() : validDays * 86_400_000
    return {
      ...{ id, to, text, from: sender, reportUrl, toWithoutPlus: to.replace(/^\+/, '') },
      ...{ secret: settings.secret, secretBase64: Buffer.from(settings.secret).toString('base64') },
      coding: partsOf(text).alphabet === 'gsm-7' ? '0' : '2',
      validSeconds: String(Math.max(1, Math.floor(validMs / 1000))),
      validMinutes: String(Math.max(1, Math.floor(validMs / 60_000))),
    }
  }

  #meaningOf(answer: HttpAnswer, sent: string): SmsHandOver {
    const { answer: described } = this.#dependencies.settings
    const rule = described.rules.find(
      ({ status, matches }) =>
        (status === undefined || fits(answer.status, status)) &&
        (matches === undefined || new RegExp(matches).test(answer.body)),
    )
    const outcome = rule?.means ?? usualMeaning(answer.status)
    const said = {
      text: withoutNumbers(withoutMessage(answer.body.slice(0, 2_000), sent)).slice(0, 300),
      code: answer.status,
    }
    if (outcome !== 'handed-over') return { outcome, answer: said }
    const gatewayId = described.id === undefined ? undefined : findId(answer.body, described.id)
    return { outcome, answer: said, ...(gatewayId !== undefined && { gatewayId }) }
  }
}

class NotSent extends Error {
  override readonly name = 'NotSent'
}

/** What comes from in between (a proxy whose time was over) leaves open whether the gateway got it. */
function usualMeaning(status: number): SmsHandOver['outcome'] {
  if (status >= 200 && status < 300) return 'handed-over'
  if (status >= 500 && status !== 503) return 'unknown'
  return status === 400 || status === 404 || status === 422 ? 'refused' : 'failed'
}

const fits = (status: number, wanted: string): boolean =>
  wanted.endsWith('xx') ? String(status)[0] === wanted[0] : String(status) === wanted

function findId(body: string, place: Place): string | undefined {
  if ('pattern' in place) return new RegExp(place.pattern).exec(body)?.[1]
  try {
    return findTextAt(JSON.parse(body), place.path)
  } catch {
    return undefined
  }
}

/** So much of a message is no chance. */
const leastRepeated = 6

/** Gateways repeat what they were given, up to where they cut it off: a code, or a link by which whoever has it can mute. */
function withoutMessage(body: string, sent: string): string {
  const inForm = new URLSearchParams({ sent }).toString().slice('sent='.length)
  const spellings = [sent, JSON.stringify(sent).slice(1, -1), encodeURIComponent(sent), inForm]
  let left = ''
  for (let at = 0; at < body.length;) {
    const repeated = Math.max(...spellings.map((spelling) => sharedFrom(body, at, spelling)))
    left += repeated < leastRepeated ? body.charAt(at) : '…'
    at += repeated < leastRepeated ? 1 : repeated
  }
  return left
}

/** How many characters of the text stand there. */
function sharedFrom(body: string, at: number, text: string): number {
  let length = 0
  while (length < text.length && body[at + length] === text[length]) length += 1
  return length
}

/** Gateways repeat the recipient's. */
const withoutNumbers = (text: string): string => text.replaceAll(/\+?\d{8,15}/g, '…')

const fetchFailure = z.object({
  name: z.string().catch(''),
  cause: z.object({ code: z.string().catch('') }).catch({ code: '' }),
})

function describeFailure(error: unknown): { text: string; wasSent: boolean } {
  if (error instanceof NotSent) return { text: error.message, wasSent: false }
  const { name, cause } = fetchFailure.parse(error)
  return { text: cause.code || name, wasSent: !neverSent.has(cause.code) }
}
