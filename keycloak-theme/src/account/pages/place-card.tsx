import { Button } from '@moja-komunala/ui/button.tsx'
import { ComputerIcon, PhoneIcon } from '@moja-komunala/ui/icons.tsx'
import { useAccount } from '../account-context.ts'
import { momentInWords } from '../dates.ts'
import type { Place } from './places.ts'

interface PlaceCardProps {
  readonly place: Place
  readonly device: string
  readonly onSignOut: () => void
}

export function PlaceCard({ place, device, onSignOut }: PlaceCardProps) {
  const { say, locale } = useAccount()
  return (
    <li className="card place">
      <div className="place__head">
        {place.isMobile ? <PhoneIcon /> : <ComputerIcon />}
        <div className="place__name">
          <h2>{device}</h2>
          {place.isCurrent && <span className="place__badge">{say('thisDevice')}</span>}
        </div>
      </div>
      <dl className="facts numbers">
        <div>
          <dt>{say('lastActive')}</dt>
          <dd>{momentInWords(say, locale, place.lastActiveAt)}</dd>
        </div>
        <div>
          <dt>{say('signedInAt')}</dt>
          <dd>{momentInWords(say, locale, place.startedAt)}</dd>
        </div>
        <div>
          <dt>{say('place')}</dt>
          <dd>{place.ipAddress}</dd>
        </div>
      </dl>
      {!place.isCurrent && (
        <div>
          <Button look="quiet" about={device} onClick={onSignOut}>
            {say('signOutDevice')}
          </Button>
        </div>
      )}
    </li>
  )
}
