import { useState } from 'react'
import { useI18n } from '../../i18n/i18n.tsx'
import { CameraIcon } from '@moja-komunala/brand/ui/icons'
import { makeSmallPhoto } from './small-photo.ts'

interface PhotoChoiceProps {
  readonly photo: Blob | undefined
  readonly onChoose: (photo: Blob | undefined) => void
}

/** A photo of the meter to go along, if the customer likes: taken on the spot, or chosen. */
export function PhotoChoice({ photo, onChoose }: PhotoChoiceProps) {
  const { t } = useI18n()
  const [isUnusable, setUnusable] = useState(false)

  async function choose(file: File): Promise<void> {
    const small = await makeSmallPhoto(file)
    setUnusable(small === undefined)
    onChoose(small)
  }

  return (
    <div className="photo-choice">
      <label className="button button--quiet file-button">
        <CameraIcon />
        {photo === undefined ? t.photo.add : t.photo.replace}
        <input
          type="file"
          accept="image/*"
          capture="environment"
          onChange={(event) => {
            const [file] = event.target.files ?? []
            event.target.value = ''
            if (file !== undefined) void choose(file)
          }}
        />
      </label>
      <div role="status">
        {photo !== undefined && (
          <p>
            {t.photo.added(Math.max(1, Math.round(photo.size / 1000)))}{' '}
            <button type="button" className="link-button" onClick={() => onChoose(undefined)}>
              {t.photo.remove}
            </button>
          </p>
        )}
        {isUnusable && <p className="field__error">{t.photo.unusable}</p>}
      </div>
    </div>
  )
}
