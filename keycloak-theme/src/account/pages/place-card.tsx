import { ComputerIcon, PhoneIcon } from '@moja-komunala/brand/ui/icons'
import { useAccount } from '../account-context.ts'
import { dayInWords, timeOfDay } from '../texts/dates.ts'
import type { Place } from './places.ts'

interface PlaceCardProps {
  readonly place: Place
  readonly device: string
  readonly onSignOut: () => void
}

export function PlaceCard({ place, device, onSignOut }: PlaceCardProps) {
  const { say, locale } = useAccount()
  const moment = (at: Date) =>
    say('dateAtTime', { date: dayInWords(locale, at, new Date()), time: timeOfDay(locale, at) })
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
          <dd>{moment(place.lastActiveAt)}</dd>
        </div>
        <div>
          <dt>{say('signedInAt')}</dt>
          <dd>{moment(place.startedAt)}</dd>
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
