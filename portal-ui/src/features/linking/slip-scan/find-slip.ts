import { pixelsOf, picturesOf } from './pictures.ts'
import type { Found, SlipReader } from './slip-reader.ts'
import type { UpnSlip } from './upn-qr.ts'

/** So long the reader rests between two of the camera's pictures: a phone in the hand should not grow hot. */
const restMs = 120
/** A code held before the camera fills a good part of it: more pixels only take longer. */
const longestSide = 1280

/**
 * Looks through what the camera shows until a slip is found or `signal` ends it.
 *
 * @param onOther called whenever another code was seen
 * @throws ReaderFailure
 */
export async function findSlipBefore(
  video: HTMLVideoElement,
  reader: SlipReader,
  signal: AbortSignal,
  onOther: () => void,
): Promise<Found | undefined> {
  while (!signal.aborted) {
    // Nothing is shown before the first picture has come.
    if (video.videoWidth > 0) {
      const scale = Math.min(1, longestSide / Math.max(video.videoWidth, video.videoHeight))
      const picture = pixelsOf(video, Math.round(video.videoWidth * scale), Math.round(video.videoHeight * scale))
      const found = await reader.read(picture, { thorough: false })
      if (signal.aborted) return undefined
      if (found.kind === 'slips') return found
      if (found.kind === 'other-code') onOther()
    }
    await new Promise((resolve) => setTimeout(resolve, restMs))
  }
  return undefined
}

/**
 * Looks for a slip in a picture or PDF that the customer chose.
 *
 * @param isMeant whether it is one to link a point by: a bill may bring somebody else's along
 * @throws ReaderFailure, FileFailure
 */
export async function findSlipIn(file: File, reader: SlipReader, isMeant: (slip: UpnSlip) => boolean): Promise<Found> {
  let found: Found = { kind: 'nothing' }
  for await (const picture of picturesOf(file)) {
    const inPicture = await reader.read(picture, { thorough: true })
    if (inPicture.kind === 'slips' && inPicture.slips.some(isMeant)) return inPicture
    if (inPicture.kind === 'slips' || (inPicture.kind === 'other-code' && found.kind === 'nothing')) found = inPicture
  }
  return found
}
