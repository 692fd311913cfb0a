import { listAuditOf } from '../../platform/audit/audit.repository.ts'
import { listChoicesMade, findSetting } from '../../platform/messages/choices/choice.repository.ts'
import { findConfirmation } from '../../platform/messages/choices/confirmed-number.repository.ts'
import { listSetAside } from '../../platform/messages/choices/set-aside.repository.ts'
import { listMessagesTo } from '../../platform/messages/message.repository.ts'
import { listSessionsOf } from '../../platform/sessions/session.repository.ts'
import { instant, kind, listed } from './kind.ts'

/* What is held of the account itself: by Keycloak, which owns it, and by the portal. */

const named = new Set(['phoneNumber', 'locale', 'termsAccepted'])

export const accountKinds = {
  account: kind(
    [
      ...(['id', 'email', 'isEmailConfirmed', 'firstName', 'lastName', 'phoneNumber', 'language'] as const),
      ...(['termsAccepted', 'registeredAt', 'otherAttributes'] as const),
    ],
    async function* ({ keycloak: { profile } }) {
      const { attributes } = profile
      const others = Object.entries(attributes).filter(([name]) => !named.has(name))
      yield {
        id: profile.id,
        email: profile.email ?? null,
        isEmailConfirmed: profile.emailVerified,
        firstName: profile.firstName ?? null,
        lastName: profile.lastName ?? null,
        phoneNumber: listed(attributes['phoneNumber'] ?? []),
        language: listed(attributes['locale'] ?? []),
        termsAccepted: listed(attributes['termsAccepted'] ?? []),
        registeredAt: instant(profile.createdTimestamp),
        otherAttributes: others.length === 0 ? null : JSON.stringify(Object.fromEntries(others)),
      }
    },
  ),
  waysToSignIn: kind(['kind', 'label', 'createdAt'], async function* ({ keycloak }) {
    for (const { type, userLabel, createdDate } of keycloak.credentials)
      yield { kind: type, label: userLabel ?? null, createdAt: instant(createdDate) }
  }),
  signIns: kind(['place', 'startedAt', 'lastSeenAt', 'expiresAt', 'network', 'programs'], async function* (source) {
    for (const { start, lastAccess, ipAddress, clients } of source.keycloak.sessions)
      yield {
        ...{ place: 'keycloak', startedAt: instant(start), lastSeenAt: instant(lastAccess), expiresAt: null },
        ...{ network: ipAddress ?? null, programs: listed(Object.values(clients)) },
      }
    for (const { signedInAt, expiresAt } of await listSessionsOf(source.db, source.actor.subject))
      yield {
        ...{ place: 'portal', startedAt: signedInAt, lastSeenAt: null, expiresAt: instant(expiresAt) },
        ...{ network: null, programs: null },
      }
  }),
  signInLog: kind(['at', 'event', 'program', 'network', 'error'], async function* ({ events }) {
    for (const { at, event, program = null, network = null, error = null } of events)
      yield { at: instant(at), event, program, network, error }
  }),
  programs: kind(['program', 'permissions', 'allowedAt', 'changedAt'], async function* ({ keycloak }) {
    for (const { clientId, grantedClientScopes, createdDate, lastUpdatedDate } of keycloak.consents)
      yield {
        ...{ program: clientId, permissions: listed(grantedClientScopes) },
        ...{ allowedAt: instant(createdDate), changedAt: instant(lastUpdatedDate) },
      }
  }),
  messages: kind(
    ['letter', 'way', 'writtenAt', 'state', 'settledAt', 'language', 'about'],
    async function* ({ db, actor }) {
      for (const { content, writtenAt, settledAt, ...message } of await listMessagesTo(db, actor.subject)) {
        // A link that still works is the mailbox's alone.
        const about = Object.fromEntries(Object.entries(Object(content) as object).filter(([name]) => name !== 'key'))
        yield {
          ...message,
          ...{ writtenAt: instant(writtenAt), settledAt: instant(settledAt), about: JSON.stringify(about) },
        }
      }
    },
  ),
  noticeChoices: kind(['kind', 'way', 'isWanted', 'how', 'madeAt'], async function* ({ db, actor }) {
    for (const { madeAt, ...choice } of await listChoicesMade(db, actor.subject))
      yield { ...choice, madeAt: instant(madeAt) }
  }),
  noticeSettings: kind(
    ['quietFrom', 'quietUntil', 'numberConfirmedAt', 'numberAskedAt', 'mailSetAsideAt', 'smsSetAsideAt'],
    async function* ({ db, actor: { subject } }) {
      const setting = await findSetting(db, subject)
      const confirmedAt = await findConfirmation(db, subject)
      const setAside = await listSetAside(db, subject)
      if (!setting && !confirmedAt && setAside.length === 0) return
      const setAsideAt = (way: 'mail' | 'sms') => instant(setAside.find((each) => each.way === way)?.setAsideAt)
      yield {
        ...{ quietFrom: setting?.quietHours?.from ?? null, quietUntil: setting?.quietHours?.until ?? null },
        ...{ numberConfirmedAt: instant(confirmedAt), numberAskedAt: instant(setting?.numberAskedAt) },
        ...{ mailSetAsideAt: setAsideAt('mail'), smsSetAsideAt: setAsideAt('sms') },
      }
    },
  ),
  deeds: kind(['at', 'by', 'program', 'deed', 'outcome', 'reason', 'meteringPointId'], async function* ({ db, actor }) {
    for (const entry of await listAuditOf(db, actor.subject))
      yield {
        ...{ at: instant(entry.at), by: entry.actor, program: entry.client_id, deed: entry.action },
        ...{ outcome: entry.outcome, reason: entry.reason, meteringPointId: entry.metering_point_id },
      }
  }),
}
