import { useEffect, useId, useRef } from 'react'
import { useI18n } from '../../../i18n/i18n.tsx'
import { Button } from '../../../ui/button.tsx'
import { CameraIcon, FileIcon } from '@moja-komunala/brand/ui/icons'
import { Notice } from '../../../ui/notice.tsx'
import type { UpnSlip } from './upn-qr.ts'
import { useSlipScan } from './use-slip-scan.ts'

/** The quick way: the slip's own code, before the camera or in a picture or PDF of the bill. Typing stays. */
export function SlipScan({ onRead }: { onRead: (slip: UpnSlip) => void }) {
  const { t } = useI18n()
  const headingId = useId()
  const videoRef = useRef<HTMLVideoElement>(null)
  const scan = useSlipScan(videoRef, onRead)
  const { state } = scan
  const resultRef = useRef<HTMLDivElement>(null)
  // What held the focus, the picture or its button, is gone.
  const hasFailed = state.kind === 'failed'
  useEffect(() => {
    if (hasFailed) resultRef.current?.focus()
  }, [hasFailed])
  const isLooking = state.kind === 'opening-camera' || state.kind === 'looking'

  return (
    <section className="card scan" aria-labelledby={headingId}>
      <h2 id={headingId}>{t.scan.heading}</h2>
      <p>{t.scan.text}</p>
      {isLooking && (
        <div className="scan__camera">
          {/* Nothing is said in it: it shows what stands before the customer. */}
          <video ref={videoRef} className="scan__video" muted playsInline aria-label={t.scan.cameraPicture} />
          <p role="status">{state.kind === 'looking' && (state.seesOtherCode ? t.scan.otherSeen : t.scan.aim)}</p>
          <Button quiet onClick={scan.close}>
            {t.scan.closeCamera}
          </Button>
        </div>
      )}
      <div role="status">{state.kind === 'reading-file' && <p className="soft">{t.scan.reading}</p>}</div>
      {state.kind === 'failed' && (
        <Notice kind="doubt" title={t.scan.flaws[state.flaw].title} ref={resultRef} role="alert">
          <p>{t.scan.flaws[state.flaw].text}</p>
        </Notice>
      )}
      {!isLooking && (
        <div className="row scan__ways">
          <Button onClick={() => void scan.scanByCamera()} busy={state.kind === 'reading-file'}>
            <CameraIcon />
            {t.scan.byCamera}
          </Button>
          <label className="button button--quiet file-button">
            <FileIcon />
            {t.scan.byFile}
            <input
              type="file"
              accept="image/*,application/pdf"
              onChange={(event) => {
                const [file] = event.target.files ?? []
                // The same file may be chosen again.
                event.target.value = ''
                if (file !== undefined) void scan.scanFile(file)
              }}
            />
          </label>
        </div>
      )}
    </section>
  )
}
