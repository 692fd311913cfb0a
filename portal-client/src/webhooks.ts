import { Webhook, WebhookVerificationError } from 'standardwebhooks'

/** The signature is not the portal's, or the message is older than five minutes. */
export class NotFromPortal extends Error {
  override readonly name = 'NotFromPortal'
}

/** What the portal tells a webhook, as the document describes it. */
export interface PortalEvent {
  readonly type: string
  readonly timestamp: string
  readonly data: unknown
}

/**
 * Checks that a message comes from the portal (Standard Webhooks) and has not been changed.
 * @param secret `whsec_…`, as it was shown when the webhook was made or its secret was renewed
 * @param body as it came, to the byte: parsed and written anew it would not match
 * @throws NotFromPortal
 */
export function verifyWebhook(
  secret: string,
  headers: Readonly<Record<string, string | string[] | undefined>>,
  body: string,
): PortalEvent {
  const single = Object.entries(headers).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name.toLowerCase(), value] as const] : [],
  )
  try {
    return new Webhook(secret).verify(body, Object.fromEntries(single)) as PortalEvent
  } catch (error) {
    throw error instanceof WebhookVerificationError ? new NotFromPortal(error.message, { cause: error }) : error
  }
}
