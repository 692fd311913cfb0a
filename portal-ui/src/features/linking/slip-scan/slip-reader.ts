import type { ReadAnswer, ReadRequest } from './slip-reader.worker.ts'
import { decodeUpnQr, parseUpnQr, type UpnSlip } from './upn-qr.ts'

/** What a picture holds: slips' codes, another code, or none that can be read. */
export type Found =
  | { readonly kind: 'slips'; readonly slips: readonly [UpnSlip, ...UpnSlip[]] }
  | { readonly kind: 'other-code' }
  | { readonly kind: 'nothing' }

/** The reader could not be loaded, or broke down. */
export class ReaderFailure extends Error {
  override readonly name = 'ReaderFailure'
}

export interface SlipReader {
  /** @throws ReaderFailure */
  read(image: ImageData, options: { thorough: boolean }): Promise<Found>
  close(): void
}

/** Loads the reader, half a megabyte, and keeps it until it is closed. */
export function openSlipReader(): SlipReader {
  const worker = new Worker(new URL('./slip-reader.worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, { resolve: (found: Found) => void; reject: (failure: ReaderFailure) => void }>()
  let count = 0

  worker.onmessage = ({ data }: MessageEvent<ReadAnswer>) => {
    const asked = waiting.get(data.id)
    waiting.delete(data.id)
    if ('failed' in data) asked?.reject(new ReaderFailure('the reader failed'))
    else asked?.resolve(findSlips(data.codes))
  }
  worker.onerror = () => {
    for (const { reject } of waiting.values()) reject(new ReaderFailure('the reader could not be loaded'))
    waiting.clear()
  }
  return {
    read: (image, { thorough }) =>
      new Promise((resolve, reject) => {
        const id = (count += 1)
        waiting.set(id, { resolve, reject })
        // The pixels move over; copying them would take longer than reading them.
        worker.postMessage({ id, image, thorough } satisfies ReadRequest, [image.data.buffer])
      }),
    close: () => worker.terminate(),
  }
}

function findSlips(codes: readonly Uint8Array[]): Found {
  const [first, ...more] = codes.flatMap((bytes) => parseUpnQr(decodeUpnQr(bytes))?.slip ?? [])
  if (first !== undefined) return { kind: 'slips', slips: [first, ...more] }
  return { kind: codes.length > 0 ? 'other-code' : 'nothing' }
}
