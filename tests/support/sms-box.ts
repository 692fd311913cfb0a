import { caughtSms, type CaughtSms } from '@moja-komunala/world/sms-catcher/caught-sms.ts'
import { until } from '@moja-komunala/world/test/until.ts'
import { z } from 'zod'

/** What is in the SMS catcher for a number, oldest first. */
export async function smsTo(smsUrl: string, number: string): Promise<CaughtSms[]> {
  const answer = await fetch(`${smsUrl}/sms?${new URLSearchParams({ to: number })}`)
  return z.array(caughtSms).parse(await answer.json())
}

/**
 * Waits until `count` SMS to `number` are in the SMS catcher and returns the newest.
 * @throws when they haven't come in time
 */
export async function waitForSms(smsUrl: string, number: string, count = 1): Promise<CaughtSms> {
  let newest: CaughtSms | undefined
  await until(`${count} SMS to ${number}`, async () => {
    const found = await smsTo(smsUrl, number)
    newest = found.at(-1)
    return found.length >= count
  })
  if (!newest) throw new Error(`There is no SMS to ${number}.`)
  return newest
}
