import { randomUUID } from 'node:crypto'
import type { Customer, ProgramOfCustomer, Staff, System } from '@moja-komunala/portal-server/platform/actors/actor.ts'

/* Who acts, for tests of services that no request comes to. */

export const actingCustomer = (subject: string): Customer => ({ kind: 'customer', subject, requestId: randomUUID() })

export const actingProgram = (clientId: string, subject: string): ProgramOfCustomer => ({
  kind: 'program',
  ...{ clientId, subject, scopes: new Set<string>(), requestId: randomUUID() },
})

export const actingSystem = (clientId: string): System => ({
  kind: 'system',
  ...{ clientId, subject: randomUUID(), scopes: new Set<string>(), requestId: randomUUID() },
})

export const actingStaff = (subject: string, reason: string): Staff => ({
  kind: 'staff',
  ...{ subject, reason, clientId: 'pult', requestId: randomUUID() },
})
