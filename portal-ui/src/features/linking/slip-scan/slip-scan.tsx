import { useId, useLayoutEffect, useRef, type RefObject } from 'react'
import { useI18n } from '../../../i18n/i18n.tsx'
import { FileButton } from '@moja-komunala/ui/file-button.tsx'
import { Button } from '@moja-komunala/ui/button.tsx'
import { CameraIcon, FileIcon } from '@moja-komunala/ui/icons.tsx'
import { Notice } from '@moja-komunala/ui/notice.tsx'
import { CameraView } from './camera-view.tsx'
import type { SlipScanning } from './use-slip-scan.ts'
import { linkingWords } from '../words.ts'

/** The quick way: the slip's own code, before the camera or in a picture or PDF of the bill. Typing stays. */
export function SlipScan({ scan, videoRef }: { scan: SlipScanning; videoRef: RefObject<HTMLVideoElement | null> }) {
  const { t } = useI18n(linkingWords)
  const headingId = useId()
  const { state } = scan
  const isLooking = state.kind === 'opening-camera' || state.kind === 'looking'
  // Closed again, it gives the focus back to what opened it; what has been read, or went wrong, takes it itself.
  const openerRef = useRef<HTMLButtonElement>(null)
  const wasLooking = useRef(false)
  useLayoutEffect(() => {
    if (wasLooking.current && state.kind === 'idle') openerRef.current?.focus()
    wasLooking.current = isLooking
  }, [isLooking, state.kind])

  return (
    <section className="card scan" aria-labelledby={headingId}>
      <h2 id={headingId}>{t.scan.heading}</h2>
      <p>{t.scan.text}</p>
      {isLooking && (
        <CameraView label={t.scan.cameraPicture}>
          {/* Nothing is said in it: it shows what stands before the customer. */}
          <video ref={videoRef} className="scan__video" muted playsInline aria-label={t.scan.cameraPicture} />
          <p role="status">{state.kind === 'looking' && (state.seesOtherCode ? t.scan.otherSeen : t.scan.aim)}</p>
          <Button look="quiet" onClick={scan.close}>
            {t.scan.closeCamera}
          </Button>
        </CameraView>
      )}
      <div role="status">{state.kind === 'reading-file' && <p className="soft">{t.scan.reading}</p>}</div>
      {state.kind === 'failed' && (
        // What held the focus, the picture or its button, is gone.
        <Notice kind="doubt" title={t.scan.flaws[state.flaw].title} focusKey={state} role="alert">
          <p>{t.scan.flaws[state.flaw].text}</p>
        </Notice>
      )}
      {!isLooking && (
        <div className="row scan__ways">
          <Button ref={openerRef} onClick={() => void scan.scanByCamera()} isBusy={state.kind === 'reading-file'}>
            <CameraIcon />
            {t.scan.byCamera}
          </Button>
          <FileButton accept="image/*,application/pdf" onChoose={(file) => void scan.scanFile(file)}>
            <FileIcon />
            {t.scan.byFile}
          </FileButton>
        </div>
      )}
    </section>
  )
}
