/** Why there is nothing to see. */
export type CameraFlaw = 'none' | 'denied' | 'in-use'

export class CameraFailure extends Error {
  override readonly name = 'CameraFailure'
  readonly flaw: CameraFlaw

  constructor(flaw: CameraFlaw, options?: ErrorOptions) {
    super(flaw, options)
    this.flaw = flaw
  }
}

/**
 * The camera on the far side of a phone, or whichever there is. Browsers ask the customer first.
 *
 * @throws CameraFailure
 */
export async function openCamera(): Promise<MediaStream> {
  // Without TLS browsers have none at all, whatever their types say.
  const devices = (navigator as { mediaDevices?: MediaDevices }).mediaDevices
  if (devices === undefined) throw new CameraFailure('none')
  try {
    return await devices.getUserMedia({
      audio: false,
      video: { facingMode: { ideal: 'environment' }, width: { ideal: 1920 }, height: { ideal: 1080 } },
    })
  } catch (cause) {
    throw new CameraFailure(flawOf(cause), { cause })
  }
}

function flawOf(cause: unknown): CameraFlaw {
  const name = cause instanceof Error ? cause.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied'
  return name === 'NotReadableError' || name === 'AbortError' ? 'in-use' : 'none'
}

export function closeCamera(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop()
}
