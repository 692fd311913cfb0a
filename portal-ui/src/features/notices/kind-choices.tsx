import { useState } from 'react'
import { Checkbox } from '@moja-komunala/ui/checkbox.tsx'
import { chooseNotices } from '../../api/notice-settings.ts'
import type { NoticeChoice, NoticeSettings } from '../../api/types.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { NotSaved } from './not-saved.tsx'
import { useSaving } from './use-saving.ts'
import type { NoticesPartProps } from './ways-section.tsx'
import { noticesWords } from './words.ts'

type Kind = NoticeSettings['kinds'][number]
type Way = NoticeSettings['ways'][number]
type Group = 'readings' | 'bills' | 'supply'

const bills = ['new-bill', 'bill-due-soon', 'bill-overdue', 'payment-received']
const groupOf = ({ kind }: Kind): Group =>
  bills.includes(kind) ? 'bills' : kind === 'supply-news' ? 'supply' : 'readings'

/** What may be chosen, kind by kind. By SMS only where a number is there for it. */
export function KindChoices({ settings, onChanged }: NoticesPartProps) {
  const { t } = useI18n(noticesWords)
  const words = t.notices
  const { state } = settings.mobileNumber
  const hasSms = settings.ways.includes('sms') && (state === 'confirmed' || state === 'unknown')
  const ways = settings.ways.filter((way) => way !== 'sms' || hasSms)
  const chosen = settings.kinds.filter(({ chosenBy, kind }) => chosenBy === 'customer' && kind in t.noticeKinds)
  return (
    <section className="card" aria-labelledby="what-heading">
      <h2 id="what-heading">{words.whatTitle}</h2>
      {settings.ways.includes('sms') && !hasSms && <p className="soft">{words.smsLater}</p>}
      {(['readings', 'bills', 'supply'] as const).map((group) => (
        <div key={group} className="notices__group">
          <h3>{words.groups[group]}</h3>
          {chosen
            .filter((kind) => groupOf(kind) === group)
            .map((kind) => (
              <KindChoice key={kind.kind} kind={kind} ways={ways} onChanged={onChanged} />
            ))}
        </div>
      ))}
    </section>
  )
}

interface KindChoiceProps extends Pick<NoticesPartProps, 'onChanged'> {
  readonly kind: Kind
  readonly ways: readonly Way[]
}

/** Saved as soon as it is ticked: nothing is lost to whoever looks for no button. */
function KindChoice({ kind: { kind, wanted }, ways, onChanged }: KindChoiceProps) {
  const { t } = useI18n(noticesWords)
  const words = t.notices
  const { name, when } = t.noticeKinds[kind]
  const [saving, save] = useSaving()
  const [ticked, setTicked] = useState<{ readonly way: Way; readonly isWanted: boolean }>()
  const [isSaved, setIsSaved] = useState(false)

  async function choose(way: Way, isWanted: boolean): Promise<void> {
    setIsSaved(false)
    setTicked({ way, isWanted })
    const hasSaved = await save(async () => {
      // It is shown because it may be chosen.
      await chooseNotices({ kind: kind as NoticeChoice['kind'], way, isWanted })
      await onChanged()
    })
    setTicked(undefined)
    setIsSaved(hasSaved)
  }
  const isOn = (way: Way): boolean => (ticked?.way === way ? ticked.isWanted : wanted.includes(way))

  return (
    <fieldset className="notices__kind" aria-describedby={`${kind}-when`}>
      <legend>{name}</legend>
      <p className="soft" id={`${kind}-when`}>
        {when}
      </p>
      <div className="notices__ways">
        {ways.map((way) => (
          <Checkbox
            key={way}
            checked={isOn(way)}
            onChange={(event) => {
              if (!saving.isBusy) void choose(way, event.target.checked)
            }}
          >
            {words[way]}
          </Checkbox>
        ))}
        <span role="status" className="notices__saved">
          {isSaved && words.saved}
        </span>
      </div>
      <NotSaved saving={saving} title={words.notSaved} />
    </fieldset>
  )
}
