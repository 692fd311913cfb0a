import { useState } from 'react'
import { Notice } from '../../login/ui/notice.tsx'
import { useAccount } from '../account-context.ts'
import type { AccountApi } from '../keycloak/account-api.ts'
import { failureOf } from '../keycloak/failure.ts'
import { SessionEnded } from '../keycloak/session.ts'
import { failureTexts } from '../texts/texts.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { FailedPage, Loading } from '../ui/states.tsx'
import { useLoaded } from '../use-loaded.ts'
import { listPlaces, type Place } from './places.ts'
import { PlaceCard } from './place-card.tsx'

const load = async (api: AccountApi) => listPlaces(await api.listDevices())

type Asked = Place | 'others'
type Said = { readonly tone: 'ok' | 'error'; readonly text: string }

/** Where the account is signed in, and the way to end it there (M20). */
export function ActivityPage() {
  const { say, api, onSessionEnd } = useAccount()
  const { data: places, failure, reload } = useLoaded(load)
  const [asked, setAsked] = useState<Asked>()
  const [said, setSaid] = useState<Said>()
  if (failure !== undefined) return <FailedPage say={say} failure={failure} onRetry={() => void reload()} />

  const deviceOf = ({ browser, system }: Place) =>
    `${browser ?? say('unknownBrowser')}, ${system ?? say('unknownSystem')}`
  const end = async (confirmed: Asked) => {
    setAsked(undefined)
    // So that the same sentence takes the focus again.
    setSaid(undefined)
    try {
      if (confirmed === 'others') await api.endOtherSessions()
      else await api.endSession(confirmed.id)
      await reload()
      setSaid({
        tone: 'ok',
        text: confirmed === 'others' ? say('othersSignedOut') : say('deviceSignedOut', { device: deviceOf(confirmed) }),
      })
    } catch (error) {
      if (error instanceof SessionEnded) onSessionEnd()
      else setSaid({ tone: 'error', text: say('notDone', { reason: say(failureTexts[failureOf(error)]) }) })
    }
  }

  const others = places?.filter(({ isCurrent }) => !isCurrent) ?? []
  const cards = (shown: readonly Place[]) => (
    <ul className="places">
      {shown.map((place) => (
        <PlaceCard key={place.id} place={place} device={deviceOf(place)} onSignOut={() => setAsked(place)} />
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
              <button type="button" className="button" onClick={() => setAsked('others')}>
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
          onConfirm={() => void end(asked)}
          onCancel={() => setAsked(undefined)}
        />
      )}
    </>
  )
}
