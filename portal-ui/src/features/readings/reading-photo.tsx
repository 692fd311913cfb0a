import { useEffect, useId, useRef, useState } from 'react'
import { hasCode, isFailure, type Failure } from '../../api/failure.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { volume } from '../../i18n/volume.ts'
import { Button } from '../../ui/button.tsx'
import { failureText } from '../../ui/failure-text.ts'
import { Notice } from '../../ui/notice.tsx'
import { photoPath, removePhoto, type PhotoPlace } from './meter-photo.ts'

export interface ReadingPhotoProps {
  readonly place: PhotoPlace
  readonly volumeM3: number
  readonly hasPhoto: boolean
  /** What is shown of the reading is out of date. */
  readonly onRemoved: () => void
}

/** The photo that went along with a reading: small beside it, large when it is pressed, and removable there. */
export function ReadingPhoto({ place, volumeM3, hasPhoto, onRemoved }: ReadingPhotoProps) {
  const { t } = useI18n()
  const [isOpen, setIsOpen] = useState(false)
  const [isRemoved, setIsRemoved] = useState(false)
  const openerRef = useRef<HTMLButtonElement>(null)
  const statusRef = useRef<HTMLParagraphElement>(null)
  // The button that opened it is gone.
  useEffect(() => {
    if (isRemoved) statusRef.current?.focus()
  }, [isRemoved])
  const removed = (): void => {
    setIsOpen(false)
    setIsRemoved(true)
    onRemoved()
  }
  return (
    <>
      {hasPhoto && !isRemoved && (
        <button type="button" className="photo__small" ref={openerRef} onClick={() => setIsOpen(true)}>
          <img src={photoPath(place)} alt={t.meterPhoto.open(volume(volumeM3))} loading="lazy" decoding="async" />
        </button>
      )}
      <div role="status">
        {isRemoved && (
          <p ref={statusRef} tabIndex={-1}>
            {t.meterPhoto.removed}
          </p>
        )}
      </div>
      {isOpen && (
        <LargePhoto
          place={place}
          title={t.meterPhoto.title(volume(volumeM3))}
          onRemoved={removed}
          onClose={() => {
            setIsOpen(false)
            openerRef.current?.focus()
          }}
        />
      )}
    </>
  )
}

interface LargePhotoProps {
  readonly place: PhotoPlace
  readonly title: string
  readonly onRemoved: () => void
  readonly onClose: () => void
}

function LargePhoto({ place, title, onRemoved, onClose }: LargePhotoProps) {
  const { t } = useI18n()
  const titleId = useId()
  const ref = useRef<HTMLDialogElement>(null)
  const [hasFailed, setHasFailed] = useState(false)
  const [isAsked, setIsAsked] = useState(false)
  useEffect(() => ref.current?.showModal(), [])
  return (
    <dialog className="card dialog photo__large" ref={ref} aria-labelledby={titleId} onClose={onClose}>
      <h2 id={titleId}>{title}</h2>
      {hasFailed ? (
        <p role="alert">{t.meterPhoto.failed}</p>
      ) : (
        <img src={photoPath(place)} alt={title} onError={() => setHasFailed(true)} />
      )}
      {isAsked ? (
        <RemoveQuestion place={place} onRemoved={onRemoved} onCancel={() => setIsAsked(false)} />
      ) : (
        <div className="row">
          <Button onClick={() => ref.current?.close()}>{t.meterPhoto.close}</Button>
          <Button quiet onClick={() => setIsAsked(true)}>
            {t.meterPhoto.remove}
          </Button>
        </div>
      )}
    </dialog>
  )
}

interface RemoveQuestionProps {
  readonly place: PhotoPlace
  readonly onRemoved: () => void
  readonly onCancel: () => void
}

/** It can't be brought back. */
function RemoveQuestion({ place, onRemoved, onCancel }: RemoveQuestionProps) {
  const { t } = useI18n()
  const titleId = useId()
  const textId = useId()
  const ref = useRef<HTMLDivElement>(null)
  const [sending, setSending] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  useEffect(() => ref.current?.focus(), [])

  async function confirm(): Promise<void> {
    if (sending) return
    setSending(true)
    try {
      await removePhoto(place)
      onRemoved()
    } catch (error) {
      if (!isFailure(error)) throw error
      // Removed in another tab, or kept for long enough.
      if (hasCode(error, 'not-found')) return onRemoved()
      setFailure(error)
      setSending(false)
    }
  }

  return (
    <div role="group" aria-labelledby={titleId} aria-describedby={textId} ref={ref} tabIndex={-1}>
      <Notice kind="doubt" title={<span id={titleId}>{t.meterPhoto.removeTitle}</span>}>
        <p id={textId}>{t.meterPhoto.removeText}</p>
        <div role="alert">
          {failure !== undefined && (
            <Notice kind="error" title={t.meterPhoto.notRemoved}>
              <p>{failureText(failure, t)}</p>
            </Notice>
          )}
        </div>
        <div className="row notice__actions">
          <Button quiet onClick={onCancel}>
            {t.meterPhoto.cancel}
          </Button>
          <Button quiet busy={sending} onClick={() => void confirm()}>
            {t.meterPhoto.removeConfirm}
          </Button>
        </div>
      </Notice>
    </div>
  )
}
