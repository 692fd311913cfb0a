import { createHash, timingSafeEqual } from 'node:crypto'
import express, { Router, type Request, type Response } from 'express'
import { allowOnly } from '../../../http/problem-handler.ts'
import type { DeliveryReport, TakeReport } from '../../delivery-report.ts'
import type { HttpSettings, SmsSettings } from '../sms-settings.ts'
import { findAt, findTextAt, type ReportDescription } from './http-description.ts'

const path = '/sms-reports'

/** The token is in the query: of that no line of the log says anything. */
export const reportUrlOf = (portalUrl: string, gateway: string, token: string | undefined): string =>
  token === undefined ? '' : `${portalUrl}${path}/${gateway}?token=${encodeURIComponent(token)}`

/**
 * Gateways by HTTP tell here what became of messages, by GET or POST as they are used to. Who has the token is believed; without one
 * nobody is there. It is answered once it is stored, so that else they try again; by 200, as Kannel takes a 204 for a failure.
 */
export function smsReportRoutes({ gateways, reportToken }: SmsSettings, takeReport: TakeReport): Router {
  const router = Router()
  if (reportToken === undefined) return router
  const bodies = [express.json({ limit: '256kb' }), express.urlencoded({ extended: false, limit: '256kb' })]
  const take = async (request: Request, response: Response, next: (skip?: 'router') => void): Promise<void> => {
    const gateway = gateways.find(
      (each): each is HttpSettings => each.kind === 'http' && each.name === request.params['gateway'],
    )
    if (!gateway?.reports || !isSame(request.query['token'], reportToken)) return next('router')
    for (const report of readReports(gateway.name, gateway.reports, fieldsOf(request))) await takeReport(report)
    response.set('Cache-Control', 'no-store').type('text').send('OK')
  }
  router.route(`${path}/:gateway`).get(take).post(bodies, take).all(allowOnly('GET', 'POST'))
  return router
}

/** In a time that tells nothing about how much of it is right. */
const isSame = (given: unknown, token: string): boolean =>
  typeof given === 'string' && timingSafeEqual(digest(given), digest(token))

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

function fieldsOf(request: Request): object {
  const body: unknown = request.body
  return { ...request.query, ...(typeof body === 'object' && body !== null ? body : {}) }
}

/** What says neither which message it is about nor what became of it is left aside. */
export function readReports(gateway: string, described: ReportDescription, fields: object): DeliveryReport[] {
  const found = described.list === undefined ? [fields] : findAt(fields, described.list)
  return (Array.isArray(found) ? found : []).flatMap((each: unknown) => {
    const message = findMessage(gateway, described, each)
    const state = findTextAt(each, described.state)
    if (!message || state === undefined) return []
    const code = described.error === undefined ? undefined : findTextAt(each, described.error)
    const became = (Object.hasOwn(described.states, state) ? described.states[state] : undefined) ?? 'unknown'
    return {
      ...{ message, became },
      isAboutTarget: became === 'bounced' && described.deadNumbers.includes(code ?? ''),
      ...(code !== undefined && { code }),
      raw: [`state=${state}`, ...(code === undefined ? [] : [`error=${code}`])].join(' ').slice(0, 1_000),
    }
  })
}

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i

function findMessage(
  gateway: string,
  { id, ownId }: ReportDescription,
  report: unknown,
): DeliveryReport['message'] | undefined {
  const own = ownId === undefined ? undefined : findTextAt(report, ownId)
  if (own !== undefined && uuid.test(own)) return { id: own }
  const gatewayId = id === undefined ? undefined : findTextAt(report, id)
  return gatewayId === undefined ? undefined : { gateway, gatewayId }
}
