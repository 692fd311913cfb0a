import type { MeteringPointSummary } from '../../api/types.ts'
import { dayAndMonth, dayOf, timeOfDay } from '../../i18n/dates.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { volume } from '../../i18n/volume.ts'
import type { OutboxEntry } from '../../offline/database.ts'
import { isUnsent, removeEntry } from '../../offline/outbox.ts'
import { sendSoon } from '../../offline/watch-outbox.ts'
import { Button } from '@moja-komunala/ui/button.tsx'
import { Emphasised } from '@moja-komunala/ui/emphasised.tsx'
import { Notice } from '@moja-komunala/ui/notice.tsx'
import { useOnline } from '../../offline/use-online.ts'
import { useOutbox } from './use-outbox.ts'
import { outboxWords } from './words.ts'

interface OutboxPanelProps {
  /** The account's id: nobody sees what somebody else entered on this device. */
  readonly owner: string
  readonly points: readonly MeteringPointSummary[]
}

/** What was entered without a network: what waits, what has been sent since, and what the portal did not take. */
export function OutboxPanel({ owner, points }: OutboxPanelProps) {
  const { t } = useI18n(outboxWords)
  const isOnline = useOnline()
  // With a network a photo is sent in the moment in which it would be said that it waits.
  const isSaid = ({ state }: OutboxEntry): boolean =>
    state.kind !== 'sending' && !(isOnline && state.kind === 'sent' && state.wasShown)
  const entries = useOutbox().filter((entry) => entry.owner === owner && isSaid(entry))
  const waiting = entries.filter(isUnsent)
  const sent = entries.filter((entry) => entry.state.kind === 'sent' && !isUnsent(entry))
  const refused = entries.filter((entry) => entry.state.kind === 'refused')
  return (
    // Always there, so that what changes in it is read out.
    <div role="status" className="outbox">
      {waiting.length > 0 && (
        <Notice kind="time" title={t.outbox.waitingTitle(waiting.length)}>
          <EntryLines entries={waiting} points={points} />
          <p>{t.outbox.waitingText}</p>
          <div className="row notice__actions">
            <Button look="quiet" onClick={sendSoon}>
              {t.outbox.sendNow}
            </Button>
          </div>
        </Notice>
      )}
      {refused.length > 0 && (
        <Notice kind="error" title={t.outbox.refusedTitle}>
          <EntryLines entries={refused} points={points} />
          <div className="row notice__actions">
            <Button look="quiet" onClick={() => removeAll(refused)}>
              {t.outbox.noted}
            </Button>
          </div>
        </Notice>
      )}
      {sent.length > 0 && (
        <Notice kind="ok" title={t.outbox.sentTitle(sent.length)}>
          <EntryLines entries={sent} points={points} />
          <div className="row notice__actions">
            <Button look="quiet" onClick={() => removeAll(sent)}>
              {t.outbox.noted}
            </Button>
          </div>
        </Notice>
      )}
    </div>
  )
}

const removeAll = (entries: readonly OutboxEntry[]): void =>
  void Promise.all(entries.map(({ idempotencyKey }) => removeEntry(idempotencyKey)))

interface EntryLinesProps {
  readonly entries: readonly OutboxEntry[]
  readonly points: readonly MeteringPointSummary[]
}

function EntryLines({ entries, points }: EntryLinesProps) {
  const { t, locale } = useI18n(outboxWords)
  return (
    <ul className="outbox__entries numbers">
      {entries.map((entry) => {
        const enteredAt = new Date(entry.enteredAt)
        const point = points.find(({ id }) => id === entry.meteringPointId)
        return (
          <li key={entry.idempotencyKey}>
            <strong>{volume(entry.valueM3)}</strong>, {t.outbox.meters[entry.meterKind]}
            {point !== undefined && `, ${point.name ?? point.number}`},{' '}
            {t.outbox.entered(dayAndMonth(locale, dayOf(enteredAt)), timeOfDay(locale, enteredAt))}
            <EntryState entry={entry} />
          </li>
        )
      })}
    </ul>
  )
}

function EntryState({ entry: { state, photo } }: { entry: OutboxEntry }) {
  const { t } = useI18n(outboxWords)
  if (state.kind === 'refused') return <p>{state.reason || t.problems.unexpected}</p>
  if (state.kind !== 'sent') return null
  return (
    <>
      <p>
        <Emphasised text={t.outbox.reference(state.reference)} />
      </p>
      {photo !== undefined && <p>{t.outbox.photoWaits}</p>}
      {state.notCounted === 'arrived-late' && <p>{t.outbox.arrivedLate}</p>}
    </>
  )
}
