/*
 * Looks for QR codes in a picture. In a worker, so that the page stays at hand while it looks; and because compiling
 * WebAssembly must be allowed by a content security policy: the portal allows it to this file alone, which has no
 * page, no cookies and nothing to send anywhere.
 */
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url'

export interface ReadRequest {
  readonly id: number
  readonly image: ImageData
  /** Looks longer: for a picture of its own, not for one of a camera's many. */
  readonly thorough: boolean
}

export type ReadAnswer =
  | { readonly id: number; readonly codes: readonly Uint8Array[] }
  /** The reader itself could not be loaded. */
  | { readonly id: number; readonly failed: true }

const scope = self as unknown as {
  onmessage: ((event: MessageEvent<ReadRequest>) => void) | null
  postMessage: (answer: ReadAnswer) => void
}

prepareZXingModule({ overrides: { locateFile: () => wasmUrl } })

scope.onmessage = ({ data: { id, image, thorough } }) => {
  readBarcodes(image, { formats: ['QRCode'], maxNumberOfSymbols: 4, tryHarder: thorough, tryInvert: false }).then(
    (found) => scope.postMessage({ id, codes: found.filter(({ isValid }) => isValid).map(({ bytes }) => bytes) }),
    () => scope.postMessage({ id, failed: true }),
  )
}
