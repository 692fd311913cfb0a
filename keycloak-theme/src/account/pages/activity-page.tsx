import { Notice } from '../../login/ui/notice.tsx'
import { useAccount } from '../account-context.ts'
import type { AccountApi } from '../keycloak/account-api.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { FailedPage, Loading } from '../ui/states.tsx'
import { useLoaded } from '../use-loaded.ts'
import { listPlaces, type Place } from './places.ts'
import { PlaceCard } from './place-card.tsx'
import { useConfirmed } from './use-confirmed.ts'

const load = async (api: AccountApi) => listPlaces(await api.listDevices())

type Asked = Place | 'others'

/** Where the account is signed in, and the way to end it there (M20). */
export function ActivityPage() {
  const { say, api } = useAccount()
  const { data: places, failure, reload } = useLoaded(load)
  const deviceOf = ({ browser, system }: Place) =>
    `${browser ?? say('unknownBrowser')}, ${system ?? say('unknownSystem')}`
  const { asked, said, ask, cancel, confirm } = useConfirmed(async (confirmed: Asked) => {
    if (confirmed === 'others') await api.endOtherSessions()
    else await api.endSession(confirmed.id)
    await reload()
    return confirmed === 'others' ? say('othersSignedOut') : say('deviceSignedOut', { device: deviceOf(confirmed) })
  })
  if (failure !== undefined) return <FailedPage say={say} failure={failure} onRetry={() => void reload()} />

  const others = places?.filter(({ isCurrent }) => !isCurrent) ?? []
  const cards = (shown: readonly Place[]) => (
    <ul className="places">
      {shown.map((place) => (
        <PlaceCard key={place.id} place={place} device={deviceOf(place)} onSignOut={() => ask(place)} />
      ))}
    </ul>
  )
  return (
    <>
      <PageHeading title={say('activity')} say={say} />
      <p className="lead soft">{say('activityIntro')}</p>
      {said && (
        <Notice key={said.text} tone={said.tone} takesFocus>
          <p>{said.text}</p>
        </Notice>
      )}
      {places === undefined ? (
        <Loading say={say} />
      ) : (
        <>
          {cards(places.filter(({ isCurrent }) => isCurrent))}
          {others.length === 0 ? (
            <p className="soft">{say('noOthers')}</p>
          ) : (
            <div>
              <button type="button" className="button" onClick={() => ask('others')}>
                {say('signOutOthers')}
              </button>
            </div>
          )}
          {others.length > 0 && cards(others)}
        </>
      )}
      {asked !== undefined && (
        <ConfirmDialog
          title={say(asked === 'others' ? 'confirmOthers' : 'confirmDevice')}
          text={asked === 'others' ? say('confirmOthersText') : say('confirmDeviceText', { device: deviceOf(asked) })}
          confirm={say(asked === 'others' ? 'signOutOthers' : 'signOutDevice')}
          cancel={say('cancel')}
          onConfirm={confirm}
          onCancel={cancel}
        />
      )}
    </>
  )
}
