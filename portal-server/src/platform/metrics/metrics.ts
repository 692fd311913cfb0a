import { readFileSync } from 'node:fs'
import type { NoticeKindName, NoticeWay } from '@moja-komunala/rules/notice-kinds.ts'
import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import { z } from 'zod'
import type { ProblemCode } from '../http/problem.schema.ts'
import type { LimitName } from '../http/problem.ts'
import type { Became } from '../messages/delivery-report.ts'
import type { SettledMessage } from '../messages/message.repository.ts'

/** `later`: it is tried another time. */
export type MessageOutcome = SettledMessage['state'] | 'later'

const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')))

/**
 * What this process counts, for Prometheus. Each label has few values, which are the portal's own words: never an id, an address or
 * whatever else somebody sends.
 */
export class Metrics {
  readonly registry = new Registry()
  readonly #requests = new Histogram({
    name: 'portal_request_duration_seconds',
    help: 'From a request to the end of its answer, by operation of the API, or by what else was asked for.',
    labelNames: ['operation', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [this.registry],
  })
  readonly #problems = new Counter({
    name: 'portal_problems_total',
    help: 'Requests that were refused or failed, by the problem’s code.',
    labelNames: ['code'] as const,
    registers: [this.registry],
  })
  readonly #limited = new Counter({
    name: 'portal_limited_total',
    help: 'Requests and mails that were held up because there were too many, by limit.',
    labelNames: ['limit'] as const,
    registers: [this.registry],
  })
  readonly #messages = new Counter({
    name: 'portal_messages_total',
    help: 'What attempts to send messages came to.',
    labelNames: ['way', 'kind', 'outcome'] as const,
    registers: [this.registry],
  })
  readonly #reports = new Counter({
    name: 'portal_delivery_reports_total',
    help: 'What was told of messages after they were handed over.',
    labelNames: ['way', 'became'] as const,
    registers: [this.registry],
  })

  constructor() {
    new Gauge({
      name: 'portal_build_info',
      help: 'Always 1: which portal it is.',
      labelNames: ['version', 'node'],
      registers: [this.registry],
    }).set({ version, node: process.version }, 1)
  }

  observeRequest(operation: string, status: number, seconds: number): void {
    this.#requests.observe({ operation, status: `${Math.floor(status / 100)}xx` }, seconds)
  }

  countProblem(code: ProblemCode): void {
    this.#problems.inc({ code })
  }

  countLimited(limit: LimitName): void {
    this.#limited.inc({ limit })
  }

  countMessage(way: NoticeWay, kind: NoticeKindName | 'unknown', outcome: MessageOutcome): void {
    this.#messages.inc({ way, kind, outcome })
  }

  countReport(way: NoticeWay | 'unknown', became: Became): void {
    this.#reports.inc({ way, became })
  }
}
