import { useEffect, useId, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { isFailure, type Failure } from '../../api/failure.ts'
import type { MeteringPoint } from '../../api/types.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { Button } from '../../ui/button.tsx'
import { failureText } from '../../ui/failure-text.ts'
import { Notice } from '../../ui/notice.tsx'
import { noteUnlinked } from './just-unlinked.ts'
import { useUnlinkMeteringPoint } from './metering-points.ts'
import { paths } from './paths.ts'

/** Takes the point off the account, after a question. */
export function UnlinkPoint({ point }: { point: MeteringPoint }) {
  const { t } = useI18n()
  const [isAsked, setIsAsked] = useState(false)
  const openerRef = useRef<HTMLButtonElement>(null)
  const wasAsked = useRef(false)
  useEffect(() => {
    if (wasAsked.current && !isAsked) openerRef.current?.focus()
    wasAsked.current = isAsked
  }, [isAsked])
  return (
    <div className="unlink">
      {isAsked ? (
        <Question point={point} onCancel={() => setIsAsked(false)} />
      ) : (
        <button type="button" ref={openerRef} className="link-button" onClick={() => setIsAsked(true)}>
          {t.point.unlink}
        </button>
      )}
    </div>
  )
}

function Question({ point, onCancel }: { point: MeteringPoint; onCancel: () => void }) {
  const { t } = useI18n()
  const [, navigate] = useLocation()
  const [sending, setSending] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const unlink = useUnlinkMeteringPoint()
  const ref = useRef<HTMLDivElement>(null)
  const titleId = useId()
  const textId = useId()
  useEffect(() => ref.current?.focus(), [])

  async function confirm(): Promise<void> {
    if (sending) return
    setSending(true)
    setFailure(undefined)
    try {
      await unlink(point.id)
      noteUnlinked(point.name ?? point.number)
      navigate(paths.list)
    } catch (error) {
      if (!isFailure(error)) throw error
      setFailure(error)
      setSending(false)
    }
  }

  return (
    <div role="group" aria-labelledby={titleId} aria-describedby={textId} ref={ref} tabIndex={-1}>
      <Notice kind="doubt" title={<span id={titleId}>{t.point.unlinkTitle(point.name ?? point.number)}</span>}>
        <p id={textId}>{t.point.unlinkText}</p>
        <div role="alert">
          {failure !== undefined && (
            <Notice kind="error" title={t.point.notUnlinked}>
              <p>{failureText(failure, t)}</p>
            </Notice>
          )}
        </div>
        <div className="row notice__actions">
          <Button quiet onClick={onCancel}>
            {t.point.cancel}
          </Button>
          <Button quiet busy={sending} onClick={() => void confirm()}>
            {t.point.unlinkConfirm}
          </Button>
        </div>
      </Notice>
    </div>
  )
}
