import { z } from 'zod'
import { httpDescription, type HttpDescription } from './http/http-description.ts'
import { receiptSpellings, type ReceiptSpelling } from './smpp/receipt-ids.ts'

/** How a long text goes: in parts with a header, in parts with optional parameters, or in one piece that the gateway cuts. */
const partings = ['udh', 'sar', 'payload'] as const
export type Parting = (typeof partings)[number]

export interface SmppSettings {
  readonly kind: 'smpp'
  readonly name: string
  readonly host: string
  readonly port: number
  readonly isTls: boolean
  readonly systemId: string
  readonly password: string
  readonly systemType: string
  readonly ratePerSecond: number
  readonly window: number
  readonly parting: Parting
  readonly receiptSpelling: ReceiptSpelling | undefined
  readonly deadNumberErrors: readonly string[]
  readonly answerSeconds: number
  readonly connectSeconds: number
  readonly enquireSeconds: number
}

export interface HttpSettings extends HttpDescription {
  readonly kind: 'http'
  readonly secret: string
}

export type GatewaySettings = SmppSettings | HttpSettings

export interface SmsSettings {
  /** The first one, and the one that takes over. None where the portal sends no SMS. */
  readonly gateways: readonly GatewaySettings[]
  /** A word of at most eleven characters, or a number. */
  readonly sender: string
  /** Whether č, š and ž are kept, at the price of more parts. */
  readonly keepsCarons: boolean
  /** Stands in the address to which gateways send what became of messages. */
  readonly reportToken: string | undefined
}

const within = (min: number, max: number, otherwise: number) =>
  z.coerce.number().int().min(min).max(max).default(otherwise)

const smppOptions = z.strictObject({
  name: z.string().min(1).max(60).optional(),
  systemType: z.string().max(12).default(''),
  rate: within(1, 1_000, 10),
  window: within(1, 100, 10),
  parts: z.enum(partings).default('udh'),
  receiptIds: z.enum(receiptSpellings).optional(),
  deadNumbers: z
    .string()
    .default('')
    .transform((list) => list.split(',').filter((error) => error !== '')),
  answerSeconds: within(1, 300, 30),
  connectSeconds: within(1, 60, 10),
  enquireSeconds: within(1, 300, 20),
})

/** Says in half a sentence what is wrong, without the value: it may be a secret. */
export class WrongGateway extends Error {
  override readonly name = 'WrongGateway'
}

/**
 * A gateway as an operator writes it: an address such as `smpps://name@host:port?rate=20`, or the JSON that describes one by HTTP.
 *
 * @throws WrongGateway
 */
export function readGateway(text: string, secret: string | undefined): GatewaySettings {
  return text.trimStart().startsWith('{') ? readHttp(text, secret) : readSmpp(text, secret)
}

function readSmpp(text: string, secret: string | undefined): SmppSettings {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !/^smpps?:$/.test(url.protocol) || url.hostname === '')
    throw new WrongGateway('must be an address such as smpps://name@host:port, or the description of a gateway in JSON')
  const parsed = smppOptions.safeParse(Object.fromEntries(url.searchParams))
  if (!parsed.success) throw new WrongGateway(`has a wrong setting: ${placesOf(parsed.error)}`)
  const { name, rate, parts, receiptIds, deadNumbers, ...others } = parsed.data
  const password = secret ?? decodeURIComponent(url.password)
  const isTls = url.protocol === 'smpps:'
  return {
    kind: 'smpp',
    ...{
      name: name ?? url.hostname,
      host: url.hostname.replaceAll(/[[\]]/g, ''),
      port: Number(url.port || (isTls ? 3550 : 2775)),
      isTls,
    },
    ...{ systemId: decodeURIComponent(url.username), password, ratePerSecond: rate, parting: parts },
    ...{ receiptSpelling: receiptIds, deadNumberErrors: deadNumbers, ...others },
  }
}

function readHttp(text: string, secret: string | undefined): HttpSettings {
  let description: unknown
  try {
    description = JSON.parse(text)
  } catch (cause) {
    throw new WrongGateway('is no JSON', { cause })
  }
  const parsed = httpDescription.safeParse(description)
  if (!parsed.success) throw new WrongGateway(`has a wrong setting: ${placesOf(parsed.error)}`)
  return { kind: 'http', ...parsed.data, secret: secret ?? '' }
}

/** What is unknown is named; no value is. */
const placesOf = ({ issues }: z.ZodError): string =>
  issues
    .map((issue) => (issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : issue.path.join('.')) || 'all of it')
    .join(', ')
