import type { Config } from '@moja-komunala/portal-server/config.ts'
import { TargetDigests } from '@moja-komunala/portal-server/platform/messages/choices/target-digests.ts'
import { idOf } from '../readings/utility.ts'
import { mobileNumberOf } from './people-in-keycloak.ts'
import { activeCustomers, type Stage } from './stage.ts'

/** So many of those that are to be reminded have confirmed their numbers; to none of these the catcher does anything special. */
export async function confirmNumbers({ owner }: Stage, config: Config, count: number): Promise<void> {
  const digests = new TargetDigests(config)
  const people = Array.from({ length: count }, (_, index) => activeCustomers + 1 + index)
  await owner.query(
    'insert into confirmed_number (subject, number_digest) select * from unnest($1::text[], $2::text[])',
    [people.map((n) => idOf('customer', n)), people.map((n) => digests.of('sms', mobileNumberOf(n)))],
  )
}
