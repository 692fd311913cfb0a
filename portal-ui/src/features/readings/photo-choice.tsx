import { useState } from 'react'
import { useI18n } from '../../i18n/i18n.tsx'
import { CameraIcon } from '@moja-komunala/ui/icons.tsx'
import { makeSmallPhoto } from './small-photo.ts'
import { Thumbnail } from './thumbnail.tsx'
import { readingsWords } from './words.ts'
import { FieldError } from '@moja-komunala/ui/field.tsx'
import { FileButton } from '@moja-komunala/ui/file-button.tsx'
import { Button } from '@moja-komunala/ui/button.tsx'

interface PhotoChoiceProps {
  readonly photo: Blob | undefined
  readonly onChoose: (photo: Blob | undefined) => void
}

/** A photo of the meter to go along, if the customer likes: taken on the spot, or chosen. */
export function PhotoChoice({ photo, onChoose }: PhotoChoiceProps) {
  const { t } = useI18n(readingsWords)
  const [isUnusable, setUnusable] = useState(false)

  async function choose(file: File): Promise<void> {
    const small = await makeSmallPhoto(file)
    setUnusable(small === undefined)
    onChoose(small)
  }

  return (
    <div className="photo-choice not-on-paper">
      <FileButton accept="image/*" isFromCamera onChoose={(file) => void choose(file)}>
        <CameraIcon />
        {photo === undefined ? t.photo.add : t.photo.replace}
      </FileButton>
      <div role="status">
        {photo !== undefined && (
          <div className="photo__chosen">
            <Thumbnail photo={photo} label={t.photo.thumbnail} />
            <p>
              {t.photo.added(Math.max(1, Math.round(photo.size / 1000)))}{' '}
              <Button look="link" onClick={() => onChoose(undefined)}>
                {t.photo.remove}
              </Button>
            </p>
          </div>
        )}
        {isUnusable && <FieldError>{t.photo.unusable}</FieldError>}
      </div>
    </div>
  )
}
