import { Button } from '@moja-komunala/ui/button.tsx'
import { useAccount } from '../account-context.ts'
import type { AccountApi } from '../keycloak/account-api.ts'
import { ConfirmedPage } from '../parts/confirmed-page.tsx'
import { useConfirmed } from '../use-confirmed.ts'
import { useLoaded } from '../use-loaded.ts'
import { listPlaces, type Place } from './places.ts'
import { PlaceCard } from './place-card.tsx'

const load = async (api: AccountApi) => listPlaces(await api.listDevices())

/** Where the account is signed in, and the way to end it there (M20). */
export function ActivityPage() {
  const { say, api } = useAccount()
  const loaded = useLoaded(load)
  const deviceOf = ({ browser, system }: Place) =>
    `${browser ?? say('unknownBrowser')}, ${system ?? say('unknownSystem')}`
  const confirmed = useConfirmed(async (asked: Place | 'others') => {
    if (asked === 'others') await api.endOtherSessions()
    else await api.endSession(asked.id)
    await loaded.reload()
    return asked === 'others' ? say('othersSignedOut') : say('deviceSignedOut', { device: deviceOf(asked) })
  })
  const cards = (places: readonly Place[]) => (
    <ul className="places">
      {places.map((place) => (
        <PlaceCard key={place.id} place={place} device={deviceOf(place)} onSignOut={() => confirmed.ask(place)} />
      ))}
    </ul>
  )
  return (
    <ConfirmedPage
      title={say('activity')}
      intro={say('activityIntro')}
      loaded={loaded}
      confirmed={confirmed}
      question={(asked) =>
        asked === 'others'
          ? { title: say('confirmOthers'), text: say('confirmOthersText'), confirm: say('signOutOthers') }
          : {
              title: say('confirmDevice'),
              text: say('confirmDeviceText', { device: deviceOf(asked) }),
              confirm: say('signOutDevice'),
            }
      }
    >
      {(places) => {
        const others = places.filter(({ isCurrent }) => !isCurrent)
        const hasPrograms = places.some((place) => place.isCurrent && place.hasPrograms)
        return (
          <>
            {cards(places.filter(({ isCurrent }) => isCurrent))}
            {others.length === 0 ? <p className="soft">{say(hasPrograms ? 'onlyPrograms' : 'noOthers')}</p> : null}
            {others.length > 0 || hasPrograms ? (
              <div>
                <Button onClick={() => confirmed.ask('others')}>{say('signOutOthers')}</Button>
              </div>
            ) : null}
            {others.length > 0 ? cards(others) : null}
          </>
        )
      }}
    </ConfirmedPage>
  )
}
