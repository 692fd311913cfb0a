import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig, readMigrationConfig } from './config.ts'

const complete = {
  PORTAL_URL: 'https://moja.example/',
  DATABASE_URL: 'postgres://portal_app:geslo@localhost/portal',
  KEYCLOAK_URL: 'https://prijava.example/',
  KEYCLOAK_CLIENT_SECRET: 'client secret',
  KEYCLOAK_MAIL_CLIENT_SECRET: 'another secret',
  KEYCLOAK_CLEAN_UP_CLIENT_SECRET: 'another client secret',
  KEYCLOAK_ACCOUNTS_CLIENT_SECRET: 'one more client secret',
  SESSION_SECRET: 'x'.repeat(32),
  SMTP_URL: 'smtp://posta.example:25',
  MAIL_SENDER: 'portal@moja.example',
  PAYMENT_IBAN: 'SI56 1910 0000 0123 438',
}

describe('the portal’s settings', () => {
  it('when only what must be set is set, the rest is as the manual says', () => {
    expect(readConfig(complete)).toMatchObject({
      listen: { host: '127.0.0.1', port: 3000 },
      portalUrl: 'https://moja.example',
      keycloak: { url: 'https://prijava.example', internalUrl: 'https://prijava.example', realm: 'komunala' },
      trustedProxies: 0,
      readingWindowRule: { timeZone: 'Europe/Ljubljana', firstDay: 25, lastDay: 2, graceHours: 0 },
      linkAttempts: { perAccount: 10, perAddress: 60, minutes: 15 },
      unfinishedRegistrationDays: 30,
      webhooks: { allowedNetworks: [], logDays: 30 },
      mail: { answerSeconds: 600, connectSeconds: 30, dkim: undefined, bounces: undefined },
      jobs: { lookEverySeconds: 10, takeoverSeconds: 60 },
      sms: { gateways: [], keepsCarons: false },
      waterInformationUrl: 'https://www.komunala-zagorje.example',
      paymentRecipient: {
        iban: 'SI56191000000123438',
        name: 'Komunala Zagorje',
        street: 'Cesta zmage 57',
        town: '1410 Zagorje ob Savi',
      },
    })
  })

  it('cannot be changed once they are read', () => {
    const config = readConfig(complete)
    expect(Object.isFrozen(config) && Object.isFrozen(config.keycloak)).toBe(true)
  })

  it.each([
    ['PORTAL_URL', 'moja.example', 'PORTAL_URL must be an http or https URL.'],
    ['PORTAL_URL', 'https://moja.example/portal', 'PORTAL_URL must have no path.'],
    ['DATABASE_URL', 'mysql://localhost/portal', 'DATABASE_URL must be a postgresql URL.'],
    ['SESSION_SECRET', 'short', 'SESSION_SECRET must have at least 32 characters.'],
    ['SESSION_SECRET', '', 'SESSION_SECRET is missing.'],
    ['SMTP_URL', 'posta.example', 'SMTP_URL must be an smtp or smtps URL.'],
    ['MAIL_SENDER', 'portal', 'MAIL_SENDER must be an e-mail address.'],
    ['WATER_INFORMATION_URL', 'komunala.example', 'WATER_INFORMATION_URL must be an http or https URL.'],
    ['PAYMENT_IBAN', '', 'PAYMENT_IBAN is missing.'],
    ['PAYMENT_IBAN', 'SI56 1910 0000 0123 439', 'PAYMENT_IBAN must be the IBAN of an account, such as SI56 1910 0000'],
    ['PAYMENT_RECIPIENT_NAME', 'x'.repeat(34), 'PAYMENT_RECIPIENT_NAME must have at most 33 characters'],
    [
      'PAYMENT_RECIPIENT_TOWN',
      '1410 Загорје',
      'PAYMENT_RECIPIENT_TOWN must have at most 33 characters, all of them in ISO',
    ],
    ['DKIM_DOMAIN', 'moja.example', 'DKIM_SELECTOR is missing. DKIM_PRIVATE_KEY is missing.'],
    ['DKIM_SELECTOR', 'portal 2026', 'DKIM_SELECTOR must be the name of the key in the DNS'],
    ['DKIM_PRIVATE_KEY', 'geheim', 'DKIM_PRIVATE_KEY must be an RSA key in PEM of at least 2048 bits'],
    ['BOUNCE_ADDRESS', 'odboji', 'BOUNCE_ADDRESS must be an e-mail address'],
    ['BOUNCE_ADDRESS', 'odbita-sporocila@moja.example', 'BOUNCE_ADDRESS must have at most 14 characters before the @'],
    ['BOUNCE_ADDRESS', 'od+boji@moja.example', 'BOUNCE_ADDRESS must have at most 14 characters before the @, and no +'],
    ['BOUNCE_NETWORKS', 'posta', 'BOUNCE_NETWORKS must be a list of networks such as 10.1.0.0/16'],
    ['SMTP_ANSWER_SECONDS', '0', 'SMTP_ANSWER_SECONDS must be at least 1.'],
    ['SMS_SENDER', 'Komunala Zagorje', 'SMS_SENDER must be a word of at most eleven letters'],
    ['SMS_ALPHABET', 'latin', 'SMS_ALPHABET must be gsm-7 or unicode.'],
    ['SMS_REPORT_TOKEN', 'short', 'SMS_REPORT_TOKEN must have at least 32 characters.'],
    ['SMS_GATEWAY', 'smpp://ime@smsc.example', 'SMS_SENDER is missing.'],
    ['SMS_SECOND_GATEWAY', 'smpp://ime@smsc.example', 'SMS_GATEWAY is missing.'],
    ['SMS_GATEWAY', 'https://sms.example', 'SMS_GATEWAY must be an address such as smpps://name@host:port'],
    ['SMS_GATEWAY', '{"name":', 'SMS_GATEWAY is no JSON.'],
    ['SMS_GATEWAY', '{"name":"a","requst":{}}', 'SMS_GATEWAY has a wrong setting: request, requst.'],
    ['SMS_GATEWAY', 'smpp://ime:geslo@smsc.example?rate=0&widow=3', 'SMS_GATEWAY has a wrong setting: rate, widow.'],
    ['BACKGROUND', 'nobody', 'BACKGROUND must be here, alone or elsewhere.'],
    ['JOB_LOOK_SECONDS', '60', 'JOB_LOOK_SECONDS must be at most 45.'],
    ['JOB_TAKEOVER_SECONDS', '5', 'JOB_TAKEOVER_SECONDS must be at least 10.'],
    ['READING_GRACE_HOURS', '-1', 'READING_GRACE_HOURS must be at least 0.'],
    ['PLAUSIBILITY_SPREADS', 'few', 'PLAUSIBILITY_SPREADS must be a whole number.'],
    ['LISTEN_PORT', '80a', 'LISTEN_PORT must be a whole number.'],
    ['READING_WINDOW_FIRST_DAY', '32', 'READING_WINDOW_FIRST_DAY must be at most 31.'],
    ['WEBHOOK_ALLOWED_NETWORKS', '10.0.0.1', 'WEBHOOK_ALLOWED_NETWORKS must be a list of networks such as 10.1.0.0/16'],
    ['LANGUAGE_OF_BROWSER', 'en', 'LANGUAGE_OF_BROWSER must be 0 or 1.'],
    ['SHORT_CUTS', 'lanes,magic', 'SHORT_CUTS must be none or a list of lanes, statements, sessions.'],
    ['TIME_ZONE', 'Europe/Zagorje', 'TIME_ZONE must be a time zone such as Europe/Ljubljana.'],
  ])('when %s is "%s", one sentence says what is wrong', (name, value, sentence) => {
    expect(() => readConfig({ ...complete, [name]: value })).toThrow(sentence)
  })

  it('SMS go by one gateway or two, by SMPP or HTTP', () => {
    const described = {
      ...{ name: 'ponudnik', request: { url: 'https://sms.example', text: '{text}' } },
      reports: { id: 'id', state: 'state', states: { ok: 'delivered' } },
    }
    const sms = {
      SMS_SENDER: 'Komunala',
      SMS_GATEWAY: 'smpps://ime%40x@smsc.example?rate=20&parts=sar&deadNumbers=001,1',
      SMS_GATEWAY_SECRET: 'geslo',
      SMS_SECOND_GATEWAY: JSON.stringify(described),
      SMS_REPORT_TOKEN: 't'.repeat(32),
    }
    expect(readConfig({ ...complete, ...sms }).sms).toMatchObject({
      ...{ sender: 'Komunala', keepsCarons: false },
      gateways: [
        {
          ...{ kind: 'smpp', name: 'smsc.example', host: 'smsc.example', port: 3550, isTls: true, systemId: 'ime@x' },
          ...{ password: 'geslo', ratePerSecond: 20, window: 10, parting: 'sar', deadNumberErrors: ['001', '1'] },
        },
        { kind: 'http', name: 'ponudnik', rate: 10 },
      ],
    })
    expect(() => readConfig({ ...complete, ...sms, SMS_REPORT_TOKEN: '' })).toThrow('SMS_REPORT_TOKEN is missing')
    const twice = { ...sms, SMS_SECOND_GATEWAY: 'smpp://ime@smsc.example' }
    expect(() => readConfig({ ...complete, ...twice })).toThrow('SMS_SECOND_GATEWAY must have another name')
  })

  const dkim = { DKIM_DOMAIN: 'moja.example', DKIM_SELECTOR: 'portal2026' }
  const pem = { type: 'pkcs8', format: 'pem' } as const
  const publicPem = { type: 'spki', format: 'pem' } as const
  const rsaKey = (bits: number) =>
    generateKeyPairSync('rsa', { modulusLength: bits, privateKeyEncoding: pem, publicKeyEncoding: publicPem })
      .privateKey

  it('a key that mails can be signed by is taken', () => {
    const key = rsaKey(2048)
    expect(readConfig({ ...complete, ...dkim, DKIM_PRIVATE_KEY: key }).mail.dkim).toEqual({
      ...{ domain: 'moja.example', selector: 'portal2026', privateKey: key },
    })
  })

  it.each([
    ['is too short', () => rsaKey(1024)],
    [
      'nodemailer cannot sign by',
      () => generateKeyPairSync('ed25519', { privateKeyEncoding: pem, publicKeyEncoding: publicPem }).privateKey,
    ],
  ])('a key that %s is refused at the start', (_, key) => {
    expect(() => readConfig({ ...complete, ...dkim, DKIM_PRIVATE_KEY: key() })).toThrow(
      'DKIM_PRIVATE_KEY must be an RSA key in PEM of at least 2048 bits',
    )
  })

  it('bounces come to this machine alone where nothing else is said', () => {
    expect(readConfig({ ...complete, BOUNCE_ADDRESS: 'odboji@moja.example' }).mail.bounces).toEqual({
      address: 'odboji@moja.example',
      listen: { host: '127.0.0.1', port: 2525 },
      networks: ['127.0.0.0/8', '::1/128'],
    })
  })

  it('what is there for speed alone is used, all of it or what is named', () => {
    expect(readConfig(complete).shortCuts).toEqual(['lanes', 'statements', 'sessions'])
    expect(readConfig({ ...complete, SHORT_CUTS: 'lanes, sessions' }).shortCuts).toEqual(['lanes', 'sessions'])
    expect(readConfig({ ...complete, SHORT_CUTS: 'none' }).shortCuts).toEqual([])
  })

  it('when several are wrong, each is named, and no value is', () => {
    const wrong = () => readConfig({ SESSION_SECRET: 'geheim', KEYCLOAK_URL: 'prijava' })
    expect(wrong).toThrow(/PORTAL_URL is missing.*DATABASE_URL is missing.*KEYCLOAK_URL must be.*SESSION_SECRET must/)
    expect(wrong).not.toThrow(/geheim/)
  })

  it('the migrations need the owner’s database and the window', () => {
    const ownerUrl = 'postgres://portal_owner:geslo@localhost/portal'
    expect(readMigrationConfig({ DATABASE_OWNER_URL: ownerUrl, READING_WINDOW_LAST_DAY: '3' })).toEqual({
      ownerUrl,
      readingWindowRule: { timeZone: 'Europe/Ljubljana', firstDay: 25, lastDay: 3, graceHours: 0 },
    })
  })
})

describe('a secret that is handed over as a file', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'portal-'))
  })
  afterEach(async () => {
    await rm(folder, { recursive: true })
  })

  it('is read from there, without the line’s end', async () => {
    const file = join(folder, 'secret')
    await writeFile(file, `${'y'.repeat(40)}\n`)
    expect(readConfig({ ...complete, SESSION_SECRET: '', SESSION_SECRET_FILE: file }).sessionSecret).toBe(
      'y'.repeat(40),
    )
  })

  it('is not set where the file is empty', async () => {
    const file = join(folder, 'empty')
    await writeFile(file, '\n')
    expect(readConfig({ ...complete, DKIM_PRIVATE_KEY_FILE: file }).mail.dkim).toBeUndefined()
  })

  it('when the file is missing, says which setting names it', () => {
    const missing = { ...complete, SESSION_SECRET: '', SESSION_SECRET_FILE: join(folder, 'nothing') }
    expect(() => readConfig(missing)).toThrow('SESSION_SECRET_FILE names a file that cannot be read.')
  })
})
