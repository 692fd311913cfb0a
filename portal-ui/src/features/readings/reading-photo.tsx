import { useId, useLayoutEffect, useRef, useState } from 'react'
import { hasCode } from '../../api/failure.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { volume } from '../../i18n/volume.ts'
import { Dialog } from '@moja-komunala/ui/dialog.tsx'
import { Button } from '@moja-komunala/ui/button.tsx'
import { ConfirmQuestion } from '../../states/confirm-question.tsx'
import { useOpener } from '@moja-komunala/ui/use-opener.ts'
import { photoPath, removePhoto, type PhotoPlace } from './meter-photo.ts'
import { readingsWords } from './words.ts'

export interface ReadingPhotoProps {
  readonly place: PhotoPlace
  readonly volumeM3: number
  readonly hasPhoto: boolean
  /** What is shown of the reading is out of date. */
  readonly onRemoved: () => void
}

/** The photo that went along with a reading: small beside it, large when it is pressed, and removable there. */
export function ReadingPhoto({ place, volumeM3, hasPhoto, onRemoved }: ReadingPhotoProps) {
  const { t } = useI18n(readingsWords)
  const [isOpen, setIsOpen] = useState(false)
  const [isRemoved, setIsRemoved] = useState(false)
  const statusRef = useRef<HTMLParagraphElement>(null)
  // The button that opened it is gone.
  useLayoutEffect(() => {
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
        <button type="button" className="photo__small" onClick={() => setIsOpen(true)}>
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
          onClose={() => setIsOpen(false)}
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
  const { t } = useI18n(readingsWords)
  const titleId = useId()
  const [hasFailed, setHasFailed] = useState(false)
  const [isAsked, setIsAsked, askRef] = useOpener()

  async function remove(): Promise<void> {
    await removePhoto(place).catch((error: unknown) => {
      // Removed in another tab, or kept for long enough.
      if (!hasCode(error, 'not-found')) throw error
    })
    onRemoved()
  }

  return (
    <Dialog className="photo__large" labelledBy={titleId} onCancel={onClose}>
      <h2 id={titleId}>{title}</h2>
      {hasFailed ? (
        <p role="alert">{t.meterPhoto.failed}</p>
      ) : (
        <img src={photoPath(place)} alt={title} onError={() => setHasFailed(true)} />
      )}
      {isAsked ? (
        <ConfirmQuestion
          title={t.meterPhoto.removeTitle}
          text={t.meterPhoto.removeText}
          confirm={t.meterPhoto.removeConfirm}
          failedTitle={t.meterPhoto.notRemoved}
          onConfirm={remove}
          onCancel={() => setIsAsked(false)}
        />
      ) : (
        <div className="row">
          <Button onClick={onClose}>{t.meterPhoto.close}</Button>
          <Button look="quiet" ref={askRef} onClick={() => setIsAsked(true)}>
            {t.meterPhoto.remove}
          </Button>
        </div>
      )}
    </Dialog>
  )
}
