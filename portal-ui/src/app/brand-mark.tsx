import { Link } from 'wouter'
import { BrandName } from '@moja-komunala/brand/ui/brand-name'

export function BrandMark() {
  return (
    <Link href="/" className="brandmark">
      <BrandName />
    </Link>
  )
}
