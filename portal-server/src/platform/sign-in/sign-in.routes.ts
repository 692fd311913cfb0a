import { Router, type Request, type Response } from 'express'
import type { Config } from '../../config.ts'
import { customerOf } from '../actors/acting.ts'
import type { Customer } from '../actors/actor.ts'
import type { Clock } from '../clock.ts'
import { csrfToken } from '../http/csrf.ts'
import { allowOnly } from '../http/problem-handler.ts'
import { HttpProblem } from '../http/problem.ts'
import { rememberLocale, requestLocale } from '../http/request-locale.ts'
import { findUnavailability } from '../keycloak/keycloak-server.ts'
import type { OpenIdConnect, PendingSignIn, SignInOptions } from '../keycloak/openid-connect.ts'
import { localeSchema, type Locale } from '../locale.ts'
import type { Log } from '../log.ts'
import type { KeycloakGrants } from '../sessions/keycloak-grants.ts'
import { regenerate, save } from '../sessions/request-session.ts'
import type { SignedIn } from '../sessions/session-data.ts'
import type { SessionStore } from '../sessions/session-store.ts'
import type { ComeBack } from './come-back.ts'
import type { PendingSignIns } from './pending-sign-ins.ts'
import { readReturnPath } from './return-path.ts'

export interface SignInServices {
  readonly config: Config
  readonly clock: Clock
  readonly log: Log
  readonly openIdConnect: OpenIdConnect
  readonly keycloakGrants: KeycloakGrants
  readonly pendingSignIns: PendingSignIns
  readonly store: Pick<SessionStore, 'assertReachable'>
  /** The page on which a customer begins who came for none in particular; `mustLink` where nothing is linked yet. */
  readonly findFirstPage: (customer: Customer) => Promise<{ path: string; mustLink: boolean }>
  /** What a sign-in means for an account that is being closed. */
  readonly comeBack: (customer: Customer, authenticatedAt: Date | undefined) => Promise<ComeBack>
}

/** Marks a sign-in that was started anew by itself: once, so that a browser without cookies doesn't go round for ever. */
const again = 'again.'
const interruptedPage = '/prijava-prekinjena'
/** The page of the account itself: nobody has to link a point first, and it says that the account stays. */
const accountPage = '/moji-podatki'
const stayedPage = `${accountPage}?racun=ostaja`

export function signInRoutes(services: SignInServices): Router {
  const router = Router()
  router
    .route('/sign-in')
    .get((request, response) => begin(services, request, response, {}))
    .all(allowOnly('GET', 'HEAD'))
  router
    .route('/register')
    .get((request, response) => begin(services, request, response, { registers: true }))
    .all(allowOnly('GET', 'HEAD'))
  router
    .route('/confirm')
    .get((request, response) => confirm(services, request, response))
    .all(allowOnly('GET', 'HEAD'))
  router
    .route('/callback')
    .get((request, response) => finish(services, request, response))
    .all(allowOnly('GET', 'HEAD'))
  return router
}

async function begin(
  services: SignInServices,
  request: Request,
  response: Response,
  options: SignInOptions,
): Promise<void> {
  const returnTo = readReturnPath(request.query['returnTo'], services.config.portalUrl)
  const signedIn = findSignedIn(request)
  if (signedIn) return goOn(services, response, customerOf(signedIn, request), returnTo)
  await sendToKeycloak(services, request, response, { ...options, returnTo })
}

/** For what a session that was left open must not do: Keycloak asks who it is once more. */
async function confirm(services: SignInServices, request: Request, response: Response): Promise<void> {
  const returnTo = readReturnPath(request.query['returnTo'], services.config.portalUrl)
  await sendToKeycloak(services, request, response, { asksAgain: true, returnTo })
}

/** Whoever needs new tokens for lost ones signs in again, and stays signed in meanwhile. */
function findSignedIn({ session, standing }: Request): SignedIn | undefined {
  return standing === 'lost' ? undefined : session.signedIn
}

async function sendToKeycloak(
  services: SignInServices,
  request: Request,
  response: Response,
  options: SignInOptions,
): Promise<void> {
  const { url, pending } = await services.openIdConnect
    .begin({ ...options, locale: localeOfLink(options.returnTo) ?? requestLocale(request) })
    .catch(offerAgain(options))
  // Nobody fills in Keycloak's form for nothing.
  await services.store.assertReachable()
  await services.pendingSignIns.keep(request, response, pending)
  response.set('Cache-Control', 'no-store').redirect(303, url.href)
}

/** The language that the link asks for by which somebody came: the page for signing in is the first that they read. */
function localeOfLink(path: string | undefined): Locale | undefined {
  const asked = localeSchema.safeParse(new URLSearchParams(path?.split('?')[1]).get('lang'))
  return asked.success ? asked.data : undefined
}

/** The browser comes back from Keycloak: with a code, with an error, or by the back button with something stale. */
async function finish(services: SignInServices, request: Request, response: Response): Promise<void> {
  const { state: given } = request.query
  const state = typeof given === 'string' ? given : ''
  const pending = await services.pendingSignIns.take(request, response, state)
  const signedIn = findSignedIn(request)
  // Finished before in another tab, or come to by the back button: each tab goes on to where it wanted.
  if (signedIn && pending?.asksAgain !== true)
    return goOn(services, response, customerOf(signedIn, request), pending?.returnTo)
  if (!pending) return startAnew(services, request, response, state, undefined)
  const error = request.query['error']
  if (typeof error === 'string') {
    services.log.info({ reason: knownErrors.has(error) ? error : 'other' }, 'sign-in ended without signing in')
    // Keycloak says so when its own form lay open for too long.
    if (error === 'temporarily_unavailable') return startAnew(services, request, response, state, pending.returnTo)
    return response.set('Cache-Control', 'no-store').redirect(303, interruptedPage)
  }
  await exchange(services, request, response, pending)
}

const knownErrors = new Set([
  'access_denied',
  'temporarily_unavailable',
  'login_required',
  'interaction_required',
  'server_error',
])

async function exchange(
  services: SignInServices,
  request: Request,
  response: Response,
  pending: PendingSignIn,
): Promise<void> {
  let completed
  try {
    completed = await services.openIdConnect.complete(request.originalUrl, pending)
    // keycloak-connect holds the tokens from here on, and checks them its own way first.
    await services.keycloakGrants.read(completed.grant)
  } catch (error) {
    if (findUnavailability(error)) return offerAgain(pending)(error)
    services.log.warn({ err: error }, 'a sign-in was refused')
    return startAnew(services, request, response, pending.state, pending.returnTo)
  }
  const customer = customerOf(completed.identity, request)
  const comeBack = await services.comeBack(customer, completed.identity.authenticatedAt)
  if (comeBack === 'too-late') throw new HttpProblem('account-closed')
  if (comeBack === 'asks-again')
    return sendToKeycloak(services, request, response, { asksAgain: true, returnTo: pending.returnTo })
  await signIn(services, request, response, completed)
  await goOn(services, response, customer, comeBack === 'undone' ? stayedPage : pending.returnTo)
}

type Completed = Awaited<ReturnType<OpenIdConnect['complete']>>

async function signIn(
  services: SignInServices,
  request: Request,
  response: Response,
  { identity, grant }: Completed,
): Promise<void> {
  const { subject, keycloakSessionId, firstName, lastName, email, locale } = identity
  const authenticatedAt = identity.authenticatedAt?.toISOString()
  const chosen = locale ?? requestLocale(request)
  // A new id: whoever planted or read the old one has nothing.
  await regenerate(request)
  const at = new Date().toISOString()
  const name = { firstName, lastName, email }
  request.session.signedIn = { subject, keycloakSessionId, at, authenticatedAt, ...name, accountLocale: locale }
  request.session.keycloakGrant = grant
  csrfToken(request)
  request.session.locale = chosen
  rememberLocale(response, chosen, services.config.portalUrl.startsWith('https:'))
  // Before the answer goes out: the page that follows must find it.
  await save(request)
}

async function goOn(
  services: SignInServices,
  response: Response,
  customer: Customer,
  returnTo: string | undefined,
): Promise<void> {
  const { path, mustLink } = await services.findFirstPage(customer)
  const isNamed = returnTo !== undefined && returnTo !== '/'
  const mayGo = isNamed && (!mustLink || returnTo.startsWith(accountPage))
  response.set('Cache-Control', 'no-store').redirect(303, mayGo ? returnTo : path)
}

async function startAnew(
  services: SignInServices,
  request: Request,
  response: Response,
  state: string,
  returnTo: string | undefined,
): Promise<void> {
  if (state.startsWith(again)) return response.set('Cache-Control', 'no-store').redirect(303, interruptedPage)
  await sendToKeycloak(services, request, response, { returnTo, statePrefix: again })
}

/** Where Keycloak doesn't answer, the page that says so leads to another try at the same. */
function offerAgain({ registers, asksAgain, returnTo }: SignInOptions): (error: unknown) => never {
  const query = returnTo === undefined ? '' : `?returnTo=${encodeURIComponent(returnTo)}`
  const retryPath = `/auth/${registers ? 'register' : asksAgain ? 'confirm' : 'sign-in'}${query}`
  return (error) => {
    throw findUnavailability(error) ? new HttpProblem('temporarily-unavailable', { cause: error, retryPath }) : error
  }
}
