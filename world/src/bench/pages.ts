import type { Browser } from 'playwright-core'
import { launchChromium } from '../chromium.ts'
import type { DemoUser } from '../facts.ts'
import { connectToKeycloak } from '../keycloak-realm.ts'
import type { World } from '../world.ts'
import { measureFirstVisit, signIn, type FirstVisit, type SignedIn } from './page-weight.ts'
import { median } from './readings/measure.ts'

/** Keycloak as it comes, on the same server: a realm without any of our themes. */
const stockRealm = 'stock'
const rounds = 3

/** The account's pages, beside those of Keycloak's account console that serve the same end. */
const accountPages = [
  { name: 'account: welcome', path: '', stockPath: '' },
  { name: 'account: Moj profil', path: 'moj-profil', stockPath: '' },
  { name: 'account: Prijava', path: 'prijava', stockPath: 'account-security/signing-in' },
  { name: 'account: Aktivnost', path: 'aktivnost', stockPath: 'account-security/device-activity' },
]

const signInQuery = 'client_id=account-console&response_type=code&scope=openid&code_challenge_method=S256'
const challenge = 'code_challenge=47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU'
const accountUrl = (keycloak: string, realm: string): string => `${keycloak}/realms/${realm}/account/`
const authorizeUrl = (keycloak: string, realm: string, action: string): string =>
  `${keycloak}/realms/${realm}/protocol/openid-connect/${action}?${signInQuery}&${challenge}&ui_locales=sl` +
  `&redirect_uri=${encodeURIComponent(accountUrl(keycloak, realm))}`

export interface PageComparison {
  readonly page: string
  /** The most that a first visit may take. */
  readonly limitBytes: number
  readonly ours: FirstVisit
  readonly stock: FirstVisit
}

/** Our pages beside stock Keycloak's, in turns; the median of each. */
export async function benchPages({ facts }: World): Promise<PageComparison[]> {
  const { keycloak } = facts.urls
  const customer = facts.users.find(({ roles }) => roles.length === 0)
  if (customer === undefined) throw new Error('The demonstration has no customer.')
  await makeStockRealm(keycloak, facts.admin.password, customer)
  const browser = await launchChromium()
  const compare = comparer(browser)
  try {
    const comparisons = [
      await compare('sign-in', 42_000, {
        ours: { url: authorizeUrl(keycloak, facts.realm, 'auth') },
        stock: { url: authorizeUrl(keycloak, stockRealm, 'auth') },
      }),
      await compare('registration', 50_000, {
        ours: { url: authorizeUrl(keycloak, facts.realm, 'registrations') },
        stock: { url: authorizeUrl(keycloak, stockRealm, 'registrations') },
      }),
    ]
    const [ours, stock] = [accountUrl(keycloak, facts.realm), accountUrl(keycloak, stockRealm)]
    const ourCustomer = await signIn(browser, ours, customer.email, customer.password)
    const stockCustomer = await signIn(browser, stock, customer.email, customer.password)
    for (const { name, path, stockPath } of accountPages)
      comparisons.push(
        await compare(name, 45_000, {
          ours: { url: ours + path, signedIn: ourCustomer },
          stock: { url: stock + stockPath, signedIn: stockCustomer },
        }),
      )
    return comparisons
  } finally {
    await browser.close()
  }
}

interface Visit {
  readonly url: string
  readonly signedIn?: SignedIn
}

const comparer =
  (browser: Browser) =>
  async (page: string, limitBytes: number, visits: Record<'ours' | 'stock', Visit>): Promise<PageComparison> => {
    const ours: FirstVisit[] = []
    const stock: FirstVisit[] = []
    for (let round = 0; round < rounds; round += 1) {
      ours.push(await measureFirstVisit(browser, visits.ours.url, visits.ours.signedIn))
      stock.push(await measureFirstVisit(browser, visits.stock.url, visits.stock.signedIn))
    }
    return { page, limitBytes, ours: medianVisit(ours), stock: medianVisit(stock) }
  }

async function makeStockRealm(url: string, adminPassword: string, customer: DemoUser): Promise<void> {
  const keycloak = await connectToKeycloak(url, adminPassword)
  await keycloak.realms.create({
    realm: stockRealm,
    enabled: true,
    registrationAllowed: true,
    registrationEmailAsUsername: true,
    resetPasswordAllowed: true,
    rememberMe: true,
    internationalizationEnabled: true,
    supportedLocales: ['sl', 'en'],
    defaultLocale: 'sl',
  })
  const { email, password } = customer
  await keycloak.users.create({
    realm: stockRealm,
    ...{ username: email, email, emailVerified: true, enabled: true, firstName: 'Ana', lastName: 'Novak' },
    credentials: [{ type: 'password', value: password, temporary: false }],
  })
}

function medianVisit(visits: readonly FirstVisit[]): FirstVisit {
  const middle = (value: (visit: FirstVisit) => number): number => median(visits.map(value))
  return {
    bytes: middle((visit) => visit.bytes),
    requests: middle((visit) => visit.requests),
    largestPaintMs: middle((visit) => visit.largestPaintMs),
    layoutShift: middle((visit) => visit.layoutShift),
  }
}
