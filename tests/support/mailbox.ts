import { patienceMs } from '@moja-komunala/world/test/until.ts'
import { z } from 'zod'

const mailSchema = z.object({
  id: z.string(),
  subject: z.string(),
  html: z.string(),
  text: z.string().optional(),
  to: z.array(z.object({ address: z.string() })),
})
type Mail = z.infer<typeof mailSchema>

/** Each `Visitor` is a new browser, so that signing in once more as the same customer sends one: tests/keycloak/unknown-device.test.ts. */
export const newBrowserSubjects = [
  'Prijava v vaš uporabniški račun na novi napravi',
  'A sign-in to your account on a new device',
] as const

/** What is in the mail catcher for `address`, oldest first, but for what tells of a sign-in in a new browser. */
export async function mailsTo(mailUrl: string, address: string): Promise<Mail[]> {
  return (await allMailsTo(mailUrl, address)).filter(
    ({ subject }) => !newBrowserSubjects.some((one) => one === subject),
  )
}

export async function allMailsTo(mailUrl: string, address: string): Promise<Mail[]> {
  const answer = await fetch(`${mailUrl}/email`)
  return z
    .array(mailSchema)
    .parse(await answer.json())
    .filter((mail) => mail.to.some((to) => to.address.toLowerCase() === address.toLowerCase()))
}

/**
 * Waits until `count` mails to `address` are in the mail catcher and returns the newest.
 * @throws when none has come within `timeoutMs`
 */
export async function waitForMail(mailUrl: string, address: string, count = 1, timeoutMs = patienceMs): Promise<Mail> {
  let mails: Mail[] = []
  const look = async () => {
    mails = await mailsTo(mailUrl, address)
    return mails.length >= count ? mails.at(-1) : undefined
  }
  return waitFor(look, timeoutMs, () => `${mails.length} of ${count} mails to ${address}`)
}

/** Waits for the mail with that subject: of several that are sent at once either may be there first. */
export async function waitForMailAbout(mailUrl: string, address: string, subject: string): Promise<Mail> {
  const look = async () => (await allMailsTo(mailUrl, address)).find((mail) => mail.subject === subject)
  return waitFor(look, patienceMs, () => `no mail "${subject}" to ${address}`)
}

/** Looks four times a second. @throws with what there is instead, when it hasn't come within `timeoutMs` */
async function waitFor(look: () => Promise<Mail | undefined>, timeoutMs: number, instead: () => string): Promise<Mail> {
  const deadline = Date.now() + timeoutMs
  for (;;) {
    const found = await look()
    if (found) return found
    if (Date.now() > deadline) throw new Error(`${instead()} after ${timeoutMs} ms`)
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
}

/** How many there are by now. */
export async function countMails(mailUrl: string, address: string): Promise<number> {
  return (await mailsTo(mailUrl, address)).length
}

/** The link of a mail that leads to Keycloak's action, as a customer would click it. */
export function actionLink(mail: Mail): string {
  const links = [...mail.html.matchAll(/href="([^"]+)"/g)].map((match) => match[1]?.replaceAll('&amp;', '&') ?? '')
  const link = links.find((href) => href.includes('/login-actions/'))
  if (link === undefined) throw new Error(`no action link in "${mail.subject}"`)
  return link
}
