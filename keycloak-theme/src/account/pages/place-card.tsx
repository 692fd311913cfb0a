import { ComputerIcon, PhoneIcon } from '@moja-komunala/brand/ui/icons'
import { useAccount } from '../account-context.ts'
import { momentInWords } from '../texts/dates.ts'
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
          <button type="button" className="button button--quiet" onClick={onSignOut}>
            {say('signOutDevice')}
            <span className="visually-hidden">: {device}</span>
          </button>
        </div>
      )}
    </li>
  )
}
