import type { Browser } from 'playwright-core'
import { launchChromium } from '../chromium.ts'
import { connectToKeycloak } from '../keycloak-realm.ts'
import type { World } from '../world.ts'
import { measureFirstVisit, type FirstVisit } from './page-weight.ts'

/** Keycloak as it comes, on the same server: a realm without any of our themes. */
const stockRealm = 'stock'
const rounds = 3

interface PageUnderTest {
  readonly name: string
  /** The most that a first visit may take. */
  readonly limitBytes?: number
  readonly path: (realm: string) => string
}

const signInQuery = 'client_id=account-console&response_type=code&scope=openid&code_challenge_method=S256'
const challenge = 'code_challenge=47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU'
const authorize = (realm: string, action: string): string =>
  `/realms/${realm}/protocol/openid-connect/${action}?${signInQuery}&${challenge}&ui_locales=sl&redirect_uri=`

const pages: readonly PageUnderTest[] = [
  { name: 'sign-in', limitBytes: 60_000, path: (realm) => authorize(realm, 'auth') },
  { name: 'registration', limitBytes: 72_000, path: (realm) => authorize(realm, 'registrations') },
]

export interface PageComparison {
  readonly page: string
  readonly limitBytes: number | undefined
  readonly ours: FirstVisit
  readonly stock: FirstVisit
}

/** Our pages beside stock Keycloak's, in turns; the median of each. */
export async function benchPages({ facts }: World): Promise<PageComparison[]> {
  await makeStockRealm(facts.urls.keycloak, facts.admin.password)
  const browser = await launchChromium()
  try {
    const comparisons: PageComparison[] = []
    for (const page of pages) comparisons.push(await compare(browser, facts.urls.keycloak, facts.realm, page))
    return comparisons
  } finally {
    await browser.close()
  }
}

async function compare(
  browser: Browser,
  keycloak: string,
  realm: string,
  page: PageUnderTest,
): Promise<PageComparison> {
  const urlIn = (name: string): string =>
    `${keycloak}${page.path(name)}${encodeURIComponent(`${keycloak}/realms/${name}/account/`)}`
  const ours: FirstVisit[] = []
  const stock: FirstVisit[] = []
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await measureFirstVisit(browser, urlIn(realm)))
    stock.push(await measureFirstVisit(browser, urlIn(stockRealm)))
  }
  return { page: page.name, limitBytes: page.limitBytes, ours: median(ours), stock: median(stock) }
}

async function makeStockRealm(url: string, adminPassword: string): Promise<void> {
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
}

function median(visits: readonly FirstVisit[]): FirstVisit {
  const middle = (value: (visit: FirstVisit) => number): number =>
    visits.map(value).toSorted((a, b) => a - b)[Math.floor(visits.length / 2)] ?? Number.NaN
  return {
    bytes: middle((visit) => visit.bytes),
    requests: middle((visit) => visit.requests),
    largestPaintMs: middle((visit) => visit.largestPaintMs),
    layoutShift: middle((visit) => visit.layoutShift),
  }
}
