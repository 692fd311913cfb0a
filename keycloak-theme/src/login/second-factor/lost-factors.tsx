import { brand } from '@moja-komunala/brand/brand'
import type { Say } from '../words.ts'

/** No mail opens the account instead: only somebody who asks who it is (realm-export/README.md). */
export function LostFactors({ say }: { readonly say: Say }) {
  const { phone } = brand.utility
  return (
    <p className="small soft">
      {say('factorsLost')}{' '}
      <a className="unbroken" href={`tel:${phone.replace(/ /g, '')}`}>
        {phone}
      </a>
    </p>
  )
}
