import { createPrivateKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { PaymentRecipient } from '@moja-komunala/rules/bill-payment.ts'
import { isValidIban } from '@moja-komunala/rules/iban.ts'
import { isLatin2 } from '@moja-komunala/rules/latin2.ts'
import { productionWindowRule, type ReadingWindowRule } from '@moja-komunala/rules/reading-window.ts'
import type { ReminderDays } from '@moja-komunala/rules/reminder-days.ts'
import { productionThresholds, type PlausibilityThresholds } from '@moja-komunala/rules/usual-consumption.ts'
import ipaddr from 'ipaddr.js'
import { z } from 'zod'
import {
  readGateway,
  WrongGateway,
  type GatewaySettings,
  type SmsSettings,
} from './platform/messages/sms/sms-settings.ts'
import { brand } from './platform/pages/brand.ts'
import { shortCutNames, type ShortCuts } from './platform/short-cuts.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** Says in one sentence per variable what is wrong, without the value: it may be a secret. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

const origin = z
  .url({ protocol: /^https?$/, error: 'must be an http or https URL' })
  .refine((url) => URL.canParse(url) && new URL(url).pathname === '/' && !url.includes('?'), 'must have no path')
  .transform((url) => new URL(url).origin)
const baseUrl = z
  .url({ protocol: /^https?$/, error: 'must be an http or https URL' })
  .transform((url) => url.replace(/\/+$/, ''))
const databaseUrl = z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgresql URL' })
const secret = (length: number) => z.string('is missing').min(length, `must have at least ${length} characters`)
const wholeNumber = (min: number, max: number) =>
  z.coerce
    .number('must be a whole number')
    .int('must be a whole number')
    .min(min, `must be at least ${min}`)
    .max(max, `must be at most ${max}`)
const timeZone = z.string().refine((zone) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}, 'must be a time zone such as Europe/Ljubljana')

const windowVariables = {
  TIME_ZONE: timeZone.default(productionWindowRule.timeZone),
  READING_WINDOW_FIRST_DAY: wholeNumber(1, 31).default(productionWindowRule.firstDay),
  READING_WINDOW_LAST_DAY: wholeNumber(1, 31).default(productionWindowRule.lastDay),
  READING_GRACE_HOURS: wholeNumber(0, 720).default(productionWindowRule.graceHours),
}

const networksUnlessSet = (usual: string) =>
  z
    .string()
    .default(usual)
    .transform((list) => list.split(',').flatMap((network) => network.trim() || []))
    .refine((list) => list.every(ipaddr.isValidCIDR), 'must be a list of networks such as 10.1.0.0/16,fd00::/8')

/** Of the machine itself. */
const loopback = '127.0.0.0/8,::1/128'

/** nodemailer signs by RSA alone, and leaves a mail unsigned where it can't. Receivers take no shorter key (RFC 8301). */
const dkimKey = z.string().refine((pem) => {
  try {
    const { asymmetricKeyType, asymmetricKeyDetails } = createPrivateKey(pem)
    return asymmetricKeyType === 'rsa' && (asymmetricKeyDetails?.modulusLength ?? 0) >= 2048
  } catch {
    return false
  }
}, 'must be an RSA key in PEM of at least 2048 bits, without a password')

/** So long may it be that the portal's own part of each address (platform/messages/bounces/bounce-addresses.ts) still fits. */
const longestBounceName = 14
const bounceAddress = z
  .email('must be an e-mail address')
  .refine(
    (address) => address.indexOf('@') <= longestBounceName && !address.includes('+'),
    `must have at most ${longestBounceName} characters before the @, and no + among them`,
  )

const origins = z
  .string()
  .default('')
  .transform((list) => list.split(',').flatMap((one) => one.trim() || []))
  .pipe(z.array(origin))

/** Accounts that bills are paid to, with or without the spaces in which they are printed. */
const ibans = z
  .string()
  .default('')
  .transform((list) => list.split(',').flatMap((iban) => iban.replace(/\s/g, '').toUpperCase() || []))
  .refine(
    (list) => list.every((iban) => /^[A-Z]{2}\d{2}[0-9A-Z]{10,30}$/.test(iban)),
    'must be a list of IBANs such as SI56 0202 2001 1111 138',
  )

/** Where bills are paid to: the account, and whose it is as a payment slip has room for it (rules/upn-qr.ts). */
const paymentIban = z
  .string()
  .transform((iban) => iban.replace(/\s/g, '').toUpperCase())
  .refine(isValidIban, 'must be the IBAN of an account, such as SI56 1910 0000 0123 438; its check digits do not fit')
const slipLine = z
  .string()
  .refine(
    (text) => text.length <= 33 && text === text.trim() && isLatin2(text),
    'must have at most 33 characters, all of them in ISO 8859-2: a payment slip has room for no others',
  )
const paymentVariables = {
  // There is no default account: money for a utility that forgot its own would go to another one.
  PAYMENT_IBAN: paymentIban,
  PAYMENT_RECIPIENT_NAME: slipLine.default(brand.utility.name),
  PAYMENT_RECIPIENT_STREET: slipLine.default(brand.utility.street),
  PAYMENT_RECIPIENT_TOWN: slipLine.default(brand.utility.town),
}

/** On which days of a window, such as "first,2,0"; "none" for none. */
const reminders = z
  .string()
  .default('first,2,0')
  .transform((list) => (list === 'none' ? [] : list.split(',').map((name) => name.trim())))
  .refine(
    (list) => list.every((name) => /^(?:first|\d{1,2})$/.test(name)),
    'must be none, or a list of "first" and of numbers of days before the last one, such as first,2,0',
  )
  .transform((list) => ({
    onFirstDay: list.includes('first'),
    daysBeforeLast: list.filter((name) => name !== 'first').map(Number),
  }))

const secretsBefore = z
  .string()
  .default('')
  .transform((list) => list.split(',').flatMap((one) => one.trim() || []))
  .pipe(z.array(secret(32)))

const shortCuts = z
  .string()
  .default(shortCutNames.join())
  .transform((list) => (list === 'none' ? [] : list.split(',').map((name) => name.trim())))
  .pipe(z.array(z.enum(shortCutNames, `must be none or a list of ${shortCutNames.join(', ')}`)))

const readingVariables = {
  // A meter's own digits come with its data; no utility's meter has more of them than this.
  READING_MAX_DIGITS: wholeNumber(1, 8).default(8),
  READING_PHOTO_DAYS: wholeNumber(1, 36_500).default(400),
  READINGS_PER_WINDOW: wholeNumber(1, 1_000_000).default(30),
  PLAUSIBILITY_SPREADS: wholeNumber(1, 100).default(productionThresholds.spreads),
  PLAUSIBILITY_HIGHER_PERCENT: wholeNumber(1, 10_000).default(productionThresholds.higherShare * 100),
  PLAUSIBILITY_LOWER_PERCENT: wholeNumber(1, 100).default(productionThresholds.lowerShare * 100),
  PLAUSIBILITY_FLOOR_LITRES: wholeNumber(0, 1_000_000).default(productionThresholds.floorM3PerDay * 1000),
  PLAUSIBILITY_LITTLE_DATA_LITRES: wholeNumber(0, 1_000_000).default(productionThresholds.littleDataM3PerDay * 1000),
}

const mailVariables = {
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must be an smtp or smtps URL' }),
  MAIL_SENDER: z.email('must be an e-mail address'),
  // RFC 5321, 4.5.3.2: a server may take ten minutes to accept a mail; sent again before, it arrives twice.
  SMTP_ANSWER_SECONDS: wholeNumber(1, 3600).default(600),
  SMTP_CONNECT_SECONDS: wholeNumber(1, 300).default(30),
  DKIM_DOMAIN: z.hostname('must be a domain').optional(),
  DKIM_SELECTOR: z
    .string()
    .regex(/^[a-z\d](?:[a-z\d.-]*[a-z\d])?$/i, 'must be the name of the key in the DNS, such as portal2026')
    .optional(),
  DKIM_PRIVATE_KEY: dkimKey.optional(),
  BOUNCE_ADDRESS: bounceAddress.optional(),
  BOUNCE_LISTEN_HOST: z.string().default('127.0.0.1'),
  BOUNCE_LISTEN_PORT: wholeNumber(0, 65_535).default(2525),
  BOUNCE_NETWORKS: networksUnlessSet(loopback),
}
const dkimNames = ['DKIM_DOMAIN', 'DKIM_SELECTOR', 'DKIM_PRIVATE_KEY'] as const

/** A word, which has no answer, or a number that has one: GSM 03.38 gives a word eleven characters. */
const smsSender = z
  .string()
  .refine(
    (sender) => /^(?:\+\d{5,15}|\d{3,8}|(?=.*[A-Za-z])[A-Za-z0-9 .-]{2,11})$/.test(sender),
    'must be a word of at most eleven letters (without č, š, ž) and digits, or a number such as +38641234567',
  )
const smsVariables = {
  SMS_GATEWAY: z.string().optional(),
  SMS_GATEWAY_SECRET: z.string().optional(),
  SMS_SECOND_GATEWAY: z.string().optional(),
  SMS_SECOND_GATEWAY_SECRET: z.string().optional(),
  SMS_SENDER: smsSender.optional(),
  SMS_ALPHABET: z.enum(['gsm-7', 'unicode'], 'must be gsm-7 or unicode').default('gsm-7'),
  SMS_REPORT_TOKEN: secret(32).optional(),
}

const portalVariables = z
  .object({
    LISTEN_HOST: z.string().default('127.0.0.1'),
    LISTEN_PORT: wholeNumber(0, 65_535).default(3000),
    METRICS_LISTEN_HOST: z.string().default('127.0.0.1'),
    METRICS_PORT: wholeNumber(0, 65_535).optional(),
    STOP_DELAY_SECONDS: wholeNumber(0, 120).default(5),
    STOP_FINISH_SECONDS: wholeNumber(1, 3600).default(25),
    PORTAL_URL: origin,
    DATABASE_URL: databaseUrl,
    DATABASE_LISTEN_URL: databaseUrl.optional(),
    KEYCLOAK_URL: baseUrl,
    KEYCLOAK_INTERNAL_URL: baseUrl.optional(),
    KEYCLOAK_REALM: z.string().default('komunala'),
    KEYCLOAK_CLIENT_ID: z.string().default('portal'),
    KEYCLOAK_CLIENT_SECRET: secret(1),
    KEYCLOAK_MAIL_CLIENT_ID: z.string().default('portal-mail'),
    KEYCLOAK_MAIL_CLIENT_SECRET: secret(1),
    KEYCLOAK_CLEAN_UP_CLIENT_ID: z.string().default('portal-clean-up'),
    KEYCLOAK_CLEAN_UP_CLIENT_SECRET: secret(1),
    KEYCLOAK_ACCOUNTS_CLIENT_ID: z.string().default('portal-accounts'),
    KEYCLOAK_ACCOUNTS_CLIENT_SECRET: secret(1),
    // There is no default secret: a portal that forgot its own must not start.
    SESSION_SECRET: secret(32),
    SESSION_SECRETS_BEFORE: secretsBefore,
    TRUST_PROXY: wholeNumber(0, 10).default(0),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    UI_DIR: z.string().default(fileURLToPath(new URL('../../portal-ui/dist', import.meta.url))),
    ...windowVariables,
    ...readingVariables,
    ...mailVariables,
    ...smsVariables,
    BACKGROUND: z.enum(['here', 'alone', 'elsewhere'], 'must be here, alone or elsewhere').default('here'),
    JOB_LOOK_SECONDS: wholeNumber(1, 45).default(10),
    JOB_TAKEOVER_SECONDS: wholeNumber(10, 3600).default(60),
    ...paymentVariables,
    SLIP_RECIPIENT_IBANS: ibans,
    LINK_ATTEMPTS_PER_ACCOUNT: wholeNumber(1, 1_000_000).default(10),
    LINK_ATTEMPTS_PER_ADDRESS: wholeNumber(1, 1_000_000).default(60),
    LINK_ATTEMPTS_MINUTES: wholeNumber(1, 1440).default(15),
    REMINDERS: reminders,
    BILL_DUE_SOON_DAYS: wholeNumber(0, 30).default(3),
    BILL_OVERDUE_DAYS: wholeNumber(0, 60).default(5),
    NOTICES_FROM_HOUR: wholeNumber(0, 23).default(8),
    NOTICES_UNTIL_HOUR: wholeNumber(1, 24).default(20),
    ANNOUNCEMENTS_HOUR: wholeNumber(0, 23).default(9),
    MAILS_PER_ACCOUNT: wholeNumber(1, 1_000_000).default(20),
    MAILS_PER_ADDRESS: wholeNumber(1, 1_000_000).default(20),
    MAILS_PER_NETWORK: wholeNumber(1, 1_000_000).default(300),
    MAILS_MINUTES: wholeNumber(1, 1440).default(60),
    SMS_CODES_PER_ACCOUNT: wholeNumber(1, 1_000_000).default(5),
    SMS_CODES_PER_NUMBER: wholeNumber(1, 1_000_000).default(5),
    SMS_CODES_PER_NETWORK: wholeNumber(1, 1_000_000).default(30),
    API_REQUESTS_PER_MINUTE: wholeNumber(1, 1_000_000).default(600),
    BROWSER_REQUESTS_PER_MINUTE: wholeNumber(1, 1_000_000).default(600),
    REQUEST_SECONDS: wholeNumber(1, 3600).default(30),
    API_ORIGINS: origins,
    OWN_DATA_PER_HOUR: wholeNumber(1, 1_000_000).default(10),
    UNFINISHED_REGISTRATION_DAYS: wholeNumber(1, 3650).default(30),
    LANGUAGE_OF_BROWSER: z.enum(['0', '1'], 'must be 0 or 1').default('0'),
    WEBHOOK_ALLOWED_NETWORKS: networksUnlessSet(''),
    WEBHOOK_LOG_DAYS: wholeNumber(1, 3650).default(30),
    SHORT_CUTS: shortCuts,
    WATER_INFORMATION_URL: z
      .url({ protocol: /^https?$/, error: 'must be an http or https URL' })
      .default(brand.utility.website),
  })
  .superRefine((variables, context) => {
    // Half of it would sign nothing, and nobody would notice.
    const isMissing = (name: (typeof dkimNames)[number]): boolean => variables[name] === undefined
    if (dkimNames.every(isMissing)) return
    for (const name of dkimNames.filter(isMissing))
      context.addIssue({ code: 'custom', path: [name], message: 'is missing' })
  })

type PortalVariables = z.infer<typeof portalVariables>

/** What the portal is told about its surroundings. */
export interface Config {
  readonly listen: { readonly host: string; readonly port: number }
  /** Where figures are told to whoever watches over it; undefined where to nobody. */
  readonly metrics: { readonly host: string; readonly port: number } | undefined
  readonly stopping: {
    /** So long it serves whoever comes after it has said that it stops. */
    readonly delaySeconds: number
    /** So long what is under way may take then. */
    readonly finishSeconds: number
  }
  /** The origin under which customers reach the portal, without a slash at the end. */
  readonly portalUrl: string
  readonly databaseUrl: string
  /** The same database past any pooler, for notifications. */
  readonly databaseListenUrl: string
  readonly keycloak: {
    /** The base under which customers reach Keycloak. */
    readonly url: string
    /** The base under which this server reaches it. */
    readonly internalUrl: string
    readonly realm: string
    readonly clientId: string
    readonly clientSecret: string
    /** May see where customers get mail, and in which language. */
    readonly mailClientId: string
    readonly mailClientSecret: string
    /** Of the client that deletes registrations which nobody finished. */
    readonly cleanUpClientId: string
    readonly cleanUpClientSecret: string
    /** Of the client that hands out what Keycloak holds of an account, and deletes it once it is closed. */
    readonly accountsClientId: string
    readonly accountsClientSecret: string
  }
  readonly mail: {
    /** With user name and password, where the server asks for them. */
    readonly smtpUrl: string
    readonly sender: string
    /** How long the mail server may take for one answer. */
    readonly answerSeconds: number
    /** How long it may take to reach it. */
    readonly connectSeconds: number
    /** What mails are signed by, where they are. */
    readonly dkim: { readonly domain: string; readonly selector: string; readonly privateKey: string } | undefined
    /** Where mails come back to that reached nobody, where the portal is to know. */
    readonly bounces:
      | {
          /** Each mail has its own address made of it. */
          readonly address: string
          /** Where the mail server hands them in. */
          readonly listen: { readonly host: string; readonly port: number }
          readonly networks: readonly string[]
        }
      | undefined
  }
  readonly sms: SmsSettings
  /**
   * Who does what is to be done in the background: this replica besides serving customers; or as one that nobody is sent to, and which
   * gives way to those that serve; or another one.
   */
  readonly background: 'here' | 'alone' | 'elsewhere'
  readonly jobs: {
    /** How often a replica looks for work that is due. */
    readonly lookEverySeconds: number
    /** After so long without a sign of life from a replica, others take over its work. */
    readonly takeoverSeconds: number
  }
  readonly sessionSecret: string
  /** Those that were the secret before it, and whose signatures count still. */
  readonly sessionSecretsBefore: readonly string[]
  /** How many reverse proxies stand in front: so many addresses of X-Forwarded-For are believed. */
  readonly trustedProxies: number
  readonly logLevel: string
  readonly uiDir: string
  readonly readingWindowRule: ReadingWindowRule
  readonly readings: {
    readonly maxDigits: number
    /** After so many days a photo of a meter is deleted. */
    readonly photoDays: number
    /** How often a customer may enter the reading of a meter in one window. */
    readonly perWindow: number
    readonly plausibility: PlausibilityThresholds
  }
  /** Whom bills are paid to, as their payment slips and codes say it. */
  readonly paymentRecipient: PaymentRecipient
  /** Where the utility tells what Annex 4 of the decree on drinking water asks for. */
  readonly waterInformationUrl: string
  /** What the utility's slips are paid to; none where any slip may be its own. */
  readonly slipRecipientIbans: readonly string[]
  readonly linkAttempts: { readonly perAccount: number; readonly perAddress: number; readonly minutes: number }
  /** On which days of a window customers are reminded. */
  readonly reminderDays: ReminderDays
  /** How many days before the last day to pay, and how many after it, customers are told that a bill is open; 0 where they aren't. */
  readonly billNotices: { readonly dueSoonDays: number; readonly overdueDays: number }
  /** When notices that can wait are sent: from the beginning of an hour to the beginning of another, on the utility's clocks. */
  readonly noticeHours: { readonly fromHour: number; readonly untilHour: number }
  /** From which hour of a day a restriction of use is told again, on the utility's clocks. */
  readonly announcementHour: number
  /** How many mails an account or a network may cause, and how many an address gets. */
  readonly mailAllowance: {
    readonly perAccount: number
    readonly perAddress: number
    readonly perNetwork: number
    readonly minutes: number
  }
  /** How many codes within an hour an account, a mobile number or a network may have sent. */
  readonly smsCodes: { readonly perAccount: number; readonly perNumber: number; readonly perNetwork: number }
  /** How many requests a program may send, for each account that it works for. */
  readonly apiRequestsPerMinute: number
  /** How many requests the browsers of an account may send. */
  readonly browserRequestsPerMinute: number
  /** How long a request may take to arrive, but for a file of any size. */
  readonly requestSeconds: number
  /** Where pages may stand that call the API with a token, besides those that its client names. */
  readonly apiOrigins: readonly string[]
  /** How often an account may take its own data. */
  readonly ownDataPerHour: number
  /** How long a registration that nobody finished can still be taken up. */
  readonly unfinishedRegistrationDays: number
  /** Whether who has chosen no language reads the one that the browser prefers. */
  readonly speaksLanguageOfBrowser: boolean
  readonly webhooks: {
    /** Receivers may stand in these networks besides the public ones, also without TLS. */
    readonly allowedNetworks: readonly string[]
    /** After so many days what was delivered is forgotten. */
    readonly logDays: number
  }
  /** What is used of all that is there for speed alone. */
  readonly shortCuts: ShortCuts
}

/** @throws ConfigError that names each variable that is wrong, and how */
export function readConfig(environment: Environment = process.env): Config {
  const variables = parse(portalVariables, environment)
  return deepFreeze({
    listen: { host: variables.LISTEN_HOST, port: variables.LISTEN_PORT },
    metrics:
      variables.METRICS_PORT === undefined
        ? undefined
        : { host: variables.METRICS_LISTEN_HOST, port: variables.METRICS_PORT },
    stopping: { delaySeconds: variables.STOP_DELAY_SECONDS, finishSeconds: variables.STOP_FINISH_SECONDS },
    portalUrl: variables.PORTAL_URL,
    databaseUrl: variables.DATABASE_URL,
    databaseListenUrl: variables.DATABASE_LISTEN_URL ?? variables.DATABASE_URL,
    keycloak: {
      url: variables.KEYCLOAK_URL,
      internalUrl: variables.KEYCLOAK_INTERNAL_URL ?? variables.KEYCLOAK_URL,
      realm: variables.KEYCLOAK_REALM,
      clientId: variables.KEYCLOAK_CLIENT_ID,
      clientSecret: variables.KEYCLOAK_CLIENT_SECRET,
      mailClientId: variables.KEYCLOAK_MAIL_CLIENT_ID,
      mailClientSecret: variables.KEYCLOAK_MAIL_CLIENT_SECRET,
      cleanUpClientId: variables.KEYCLOAK_CLEAN_UP_CLIENT_ID,
      cleanUpClientSecret: variables.KEYCLOAK_CLEAN_UP_CLIENT_SECRET,
      accountsClientId: variables.KEYCLOAK_ACCOUNTS_CLIENT_ID,
      accountsClientSecret: variables.KEYCLOAK_ACCOUNTS_CLIENT_SECRET,
    },
    mail: {
      smtpUrl: variables.SMTP_URL,
      sender: variables.MAIL_SENDER,
      answerSeconds: variables.SMTP_ANSWER_SECONDS,
      connectSeconds: variables.SMTP_CONNECT_SECONDS,
      dkim: dkimOf(variables),
      bounces: bouncesOf(variables),
    },
    sms: smsSettings(variables),
    background: variables.BACKGROUND,
    jobs: { lookEverySeconds: variables.JOB_LOOK_SECONDS, takeoverSeconds: variables.JOB_TAKEOVER_SECONDS },
    sessionSecret: variables.SESSION_SECRET,
    sessionSecretsBefore: variables.SESSION_SECRETS_BEFORE,
    trustedProxies: variables.TRUST_PROXY,
    logLevel: variables.LOG_LEVEL,
    uiDir: variables.UI_DIR,
    readingWindowRule: windowRule(variables),
    readings: {
      maxDigits: variables.READING_MAX_DIGITS,
      photoDays: variables.READING_PHOTO_DAYS,
      perWindow: variables.READINGS_PER_WINDOW,
      plausibility: {
        spreads: variables.PLAUSIBILITY_SPREADS,
        higherShare: variables.PLAUSIBILITY_HIGHER_PERCENT / 100,
        lowerShare: variables.PLAUSIBILITY_LOWER_PERCENT / 100,
        floorM3PerDay: variables.PLAUSIBILITY_FLOOR_LITRES / 1000,
        littleDataM3PerDay: variables.PLAUSIBILITY_LITTLE_DATA_LITRES / 1000,
      },
    },
    paymentRecipient: {
      iban: variables.PAYMENT_IBAN,
      name: variables.PAYMENT_RECIPIENT_NAME,
      street: variables.PAYMENT_RECIPIENT_STREET,
      town: variables.PAYMENT_RECIPIENT_TOWN,
    },
    waterInformationUrl: variables.WATER_INFORMATION_URL,
    slipRecipientIbans: variables.SLIP_RECIPIENT_IBANS,
    linkAttempts: {
      perAccount: variables.LINK_ATTEMPTS_PER_ACCOUNT,
      perAddress: variables.LINK_ATTEMPTS_PER_ADDRESS,
      minutes: variables.LINK_ATTEMPTS_MINUTES,
    },
    reminderDays: variables.REMINDERS,
    billNotices: { dueSoonDays: variables.BILL_DUE_SOON_DAYS, overdueDays: variables.BILL_OVERDUE_DAYS },
    noticeHours: noticeHours(variables),
    announcementHour: variables.ANNOUNCEMENTS_HOUR,
    mailAllowance: {
      perAccount: variables.MAILS_PER_ACCOUNT,
      perAddress: variables.MAILS_PER_ADDRESS,
      perNetwork: variables.MAILS_PER_NETWORK,
      minutes: variables.MAILS_MINUTES,
    },
    smsCodes: {
      perAccount: variables.SMS_CODES_PER_ACCOUNT,
      perNumber: variables.SMS_CODES_PER_NUMBER,
      perNetwork: variables.SMS_CODES_PER_NETWORK,
    },
    apiRequestsPerMinute: variables.API_REQUESTS_PER_MINUTE,
    browserRequestsPerMinute: variables.BROWSER_REQUESTS_PER_MINUTE,
    requestSeconds: variables.REQUEST_SECONDS,
    apiOrigins: variables.API_ORIGINS,
    ownDataPerHour: variables.OWN_DATA_PER_HOUR,
    unfinishedRegistrationDays: variables.UNFINISHED_REGISTRATION_DAYS,
    speaksLanguageOfBrowser: variables.LANGUAGE_OF_BROWSER === '1',
    webhooks: { allowedNetworks: variables.WEBHOOK_ALLOWED_NETWORKS, logDays: variables.WEBHOOK_LOG_DAYS },
    shortCuts: variables.SHORT_CUTS,
  })
}

function smsSettings(variables: z.infer<typeof portalVariables>): SmsSettings {
  const { SMS_GATEWAY: first, SMS_SECOND_GATEWAY: second, SMS_SENDER: sender = '' } = variables
  const gateways = [
    ...(first === undefined ? [] : [gatewayOf('SMS_GATEWAY', first, variables.SMS_GATEWAY_SECRET)]),
    ...(second === undefined ? [] : [gatewayOf('SMS_SECOND_GATEWAY', second, variables.SMS_SECOND_GATEWAY_SECRET)]),
  ]
  if (first === undefined && second !== undefined) throw new ConfigError('SMS_GATEWAY is missing.')
  if (first !== undefined && sender === '') throw new ConfigError('SMS_SENDER is missing.')
  if (new Set(gateways.map(({ name }) => name)).size < gateways.length)
    throw new ConfigError('SMS_SECOND_GATEWAY must have another name than the first one.')
  if (gateways.some((gateway) => gateway.kind === 'http' && gateway.reports) && !variables.SMS_REPORT_TOKEN)
    throw new ConfigError('SMS_REPORT_TOKEN is missing: a gateway by HTTP tells what became of messages.')
  return {
    gateways,
    sender,
    keepsCarons: variables.SMS_ALPHABET === 'unicode',
    reportToken: variables.SMS_REPORT_TOKEN,
  }
}

function gatewayOf(variable: string, text: string, secretOfIt: string | undefined): GatewaySettings {
  try {
    return readGateway(text, secretOfIt)
  } catch (error) {
    if (!(error instanceof WrongGateway)) throw error
    throw new ConfigError(`${variable} ${error.message}.`)
  }
}

const migrationVariables = z.object({ DATABASE_OWNER_URL: databaseUrl, ...windowVariables })

/** For the migrations alone, which work as the database's owner. */
export function readMigrationConfig(environment: Environment = process.env): {
  ownerUrl: string
  readingWindowRule: ReadingWindowRule
} {
  const variables = parse(migrationVariables, environment)
  return { ownerUrl: variables.DATABASE_OWNER_URL, readingWindowRule: windowRule(variables) }
}

const preparationVariables = z.object({
  POSTGRES_SUPERUSER_URL: databaseUrl,
  PORTAL_OWNER_PASSWORD: secret(1),
  PORTAL_APP_PASSWORD: secret(1),
  KEYCLOAK_DATABASE_PASSWORD: secret(1),
})

/** For the preparation of an empty PostgreSQL server alone. */
export function readPreparationConfig(environment: Environment = process.env) {
  const variables = parse(preparationVariables, environment)
  return {
    superuserUrl: variables.POSTGRES_SUPERUSER_URL,
    ownerPassword: variables.PORTAL_OWNER_PASSWORD,
    appPassword: variables.PORTAL_APP_PASSWORD,
    keycloakPassword: variables.KEYCLOAK_DATABASE_PASSWORD,
  }
}

const realmSetUpVariables = z.object({
  KEYCLOAK_URL: baseUrl,
  KEYCLOAK_INTERNAL_URL: baseUrl.optional(),
  KEYCLOAK_REALM: z.string().default('komunala'),
  KEYCLOAK_SETUP_SECRET: secret(1),
  KEYCLOAK_ADMIN: z.string().optional(),
  KEYCLOAK_ADMIN_PASSWORD: z.string().optional(),
  PORTAL_URL: origin,
  PORTAL_BACKCHANNEL_URL: origin.optional(),
  PORTAL_CLIENT_SECRET: secret(1),
  PORTAL_MAIL_SECRET: secret(1),
  PORTAL_CLEAN_UP_SECRET: secret(1),
  PORTAL_ACCOUNTS_SECRET: secret(1),
  BILLING_CLIENT_SECRET: secret(1),
  SMTP_HOST: z.string(),
  SMTP_PORT: z.string(),
  MAIL_SENDER: z.email('must be an e-mail address'),
})

/** For what brings the realm forward alone: how it gets in, and what the realm's file leaves open. */
export function readRealmSetUpConfig(environment: Environment = process.env) {
  const variables = parse(realmSetUpVariables, environment)
  const { KEYCLOAK_ADMIN: username, KEYCLOAK_ADMIN_PASSWORD: password, PORTAL_URL } = variables
  return {
    access: {
      url: variables.KEYCLOAK_INTERNAL_URL ?? variables.KEYCLOAK_URL,
      realm: variables.KEYCLOAK_REALM,
      secret: variables.KEYCLOAK_SETUP_SECRET,
      administrator: username === undefined || password === undefined ? undefined : { username, password },
    },
    realmVariables: { ...variables, PORTAL_BACKCHANNEL_URL: variables.PORTAL_BACKCHANNEL_URL ?? PORTAL_URL },
  }
}

function dkimOf({ DKIM_DOMAIN, DKIM_SELECTOR, DKIM_PRIVATE_KEY }: PortalVariables): Config['mail']['dkim'] {
  if (DKIM_DOMAIN === undefined || DKIM_SELECTOR === undefined || DKIM_PRIVATE_KEY === undefined) return undefined
  return { domain: DKIM_DOMAIN, selector: DKIM_SELECTOR, privateKey: DKIM_PRIVATE_KEY }
}

function bouncesOf(variables: PortalVariables): Config['mail']['bounces'] {
  const { BOUNCE_ADDRESS, BOUNCE_LISTEN_HOST: host, BOUNCE_LISTEN_PORT: port, BOUNCE_NETWORKS: networks } = variables
  return BOUNCE_ADDRESS === undefined ? undefined : { address: BOUNCE_ADDRESS, listen: { host, port }, networks }
}

function windowRule(variables: z.infer<z.ZodObject<typeof windowVariables>>): ReadingWindowRule {
  return {
    timeZone: variables.TIME_ZONE,
    firstDay: variables.READING_WINDOW_FIRST_DAY,
    lastDay: variables.READING_WINDOW_LAST_DAY,
    graceHours: variables.READING_GRACE_HOURS,
  }
}

function noticeHours({
  NOTICES_FROM_HOUR: fromHour,
  NOTICES_UNTIL_HOUR: untilHour,
}: {
  readonly NOTICES_FROM_HOUR: number
  readonly NOTICES_UNTIL_HOUR: number
}): Config['noticeHours'] {
  if (fromHour >= untilHour) throw new ConfigError('NOTICES_UNTIL_HOUR must be later than NOTICES_FROM_HOUR.')
  return { fromHour, untilHour }
}

function parse<Schema extends z.ZodObject>(schema: Schema, environment: Environment): z.infer<Schema> {
  const values = Object.fromEntries(Object.keys(schema.shape).map((name) => [name, readVariable(environment, name)]))
  const result = schema.safeParse(values)
  if (result.success) return result.data
  const sentences = result.error.issues.map(({ path: [name], message }) => {
    const isMissing = values[String(name)] === undefined
    return `${String(name)} ${isMissing ? 'is missing' : message}.`
  })
  throw new ConfigError(sentences.join(' '))
}

/** A value, or the content of the file that NAME_FILE names: container engines hand secrets over as files. */
function readVariable(environment: Environment, name: string): string | undefined {
  const file = environment[`${name}_FILE`]
  const value = environment[name]
  // An empty value is what "NAME=" in a file of settings means: not set.
  if (value || !file) return value || undefined
  try {
    // Empty: a container engine hands a file over whether there is a secret or not.
    return readFileSync(file, 'utf8').trim() || undefined
  } catch (cause) {
    throw new ConfigError(`${name}_FILE names a file that cannot be read.`, { cause })
  }
}

function deepFreeze<T extends object>(value: T): Readonly<T> {
  for (const part of Object.values(value)) if (typeof part === 'object' && part !== null) deepFreeze(part)
  return Object.freeze(value)
}
