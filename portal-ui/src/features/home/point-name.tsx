import { AddressText } from '../../states/address-text.tsx'
import type { PointNow } from './point-now.ts'

/** Which point something is about: by the customer's own name for it, or by its address. */
export function PointName({ point: { name, address } }: { point: Pick<PointNow, 'name' | 'address'> }) {
  return <p className="home-row__point">{name ?? <AddressText address={address} />}</p>
}
