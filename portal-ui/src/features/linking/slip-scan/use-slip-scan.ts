import { useEffect, useRef, useState, type RefObject } from 'react'
import { CameraFailure, closeCamera, openCamera, type CameraFlaw } from './camera.ts'
import { findSlipBefore, findSlipIn } from './find-slip.ts'
import { FileFailure, type FileFlaw } from './pictures.ts'
import { openSlipReader, ReaderFailure, type Found, type SlipReader } from './slip-reader.ts'
import type { SlipFlaw } from '../slip-entry.ts'
import type { UpnSlip } from './upn-qr.ts'

export type ScanFlaw = CameraFlaw | FileFlaw | 'not-loaded' | 'no-code' | 'other-code' | SlipFlaw

export type ScanState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'opening-camera' }
  | { readonly kind: 'looking'; readonly seesOtherCode: boolean }
  | { readonly kind: 'reading-file' }
  | { readonly kind: 'failed'; readonly flaw: ScanFlaw }

export interface SlipScanHandlers {
  /** Why it is none to link a point by; undefined where it may be. */
  readonly flawOf: (slip: UpnSlip) => SlipFlaw | undefined
  /** Whenever somebody begins anew. */
  readonly onTry: () => void
  readonly onRead: (slip: UpnSlip) => void
}
export type SlipScanning = ReturnType<typeof useSlipScan>

/**
 * From the camera or a file to the values of a slip. What it loads, and the camera, it lets go of when it is done.
 *
 * @param videoRef where the camera's picture is shown while somebody looks
 */
export function useSlipScan(videoRef: RefObject<HTMLVideoElement | null>, { flawOf, onTry, onRead }: SlipScanHandlers) {
  const [state, setState] = useState<ScanState>({ kind: 'idle' })
  const running = useRef<AbortController | undefined>(undefined)

  const stop = (): void => {
    running.current?.abort()
    running.current = undefined
  }
  useEffect(() => stop, [])

  async function run(first: ScanState, look: (reader: SlipReader, signal: AbortSignal) => Promise<Found | undefined>) {
    stop()
    onTry()
    const { signal } = (running.current = new AbortController())
    setState(first)
    const reader = openSlipReader()
    signal.addEventListener('abort', () => reader.close())
    try {
      const found = await look(reader, signal)
      if (signal.aborted || found === undefined) return
      if (found.kind === 'slips') {
        const slip = found.slips.find((one) => flawOf(one) === undefined) ?? found.slips[0]
        const flaw = flawOf(slip)
        setState(flaw === undefined ? { kind: 'idle' } : { kind: 'failed', flaw })
        if (flaw === undefined) onRead(slip)
      } else setState({ kind: 'failed', flaw: found.kind === 'nothing' ? 'no-code' : 'other-code' })
    } catch (error) {
      if (!signal.aborted) setState({ kind: 'failed', flaw: flawOfError(error) })
    } finally {
      reader.close()
    }
  }

  return {
    state,
    scanByCamera: () =>
      run({ kind: 'opening-camera' }, async (reader, signal) => {
        const stream = await openCamera()
        // The customer may have turned away while the browser asked.
        if (signal.aborted) {
          closeCamera(stream)
          return undefined
        }
        try {
          setState({ kind: 'looking', seesOtherCode: false })
          const video = await show(stream, videoRef)
          return await findSlipBefore(video, reader, signal, () => setState({ kind: 'looking', seesOtherCode: true }))
        } finally {
          closeCamera(stream)
        }
      }),
    scanFile: (file: File) =>
      run({ kind: 'reading-file' }, (reader) => findSlipIn(file, reader, (slip) => flawOf(slip) === undefined)),
    close: (): void => {
      stop()
      setState({ kind: 'idle' })
    },
  }
}

/** Waits for the element, which stands in the page only while somebody looks. */
async function show(stream: MediaStream, ref: RefObject<HTMLVideoElement | null>): Promise<HTMLVideoElement> {
  while (ref.current === null) await new Promise((resolve) => requestAnimationFrame(resolve))
  const video = ref.current
  video.srcObject = stream
  await video.play()
  return video
}

function flawOfError(error: unknown): ScanFlaw {
  if (error instanceof CameraFailure || error instanceof FileFailure) return error.flaw
  if (error instanceof ReaderFailure) return 'not-loaded'
  throw error
}
