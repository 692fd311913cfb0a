import { Link } from 'wouter'
import { BackIcon } from '@moja-komunala/ui/icons.tsx'
import { PageHeading } from '@moja-komunala/ui/page-heading.tsx'
import { paths } from '../paths.ts'
import type { Say } from '../words.ts'

interface AccountHeadingProps {
  readonly title: string
  readonly say: Say
}

/** The heading of a page below the account's first one, with the way back to that. */
export function AccountHeading({ title, say }: AccountHeadingProps) {
  return (
    <div>
      <Link href={paths.welcome} className="page-heading__back">
        <BackIcon />
        {say('user')}
      </Link>
      <PageHeading title={title} />
    </div>
  )
}
