import type { PDFDocumentLoadingTask } from 'pdfjs-dist'

/** Why no picture could be made of a file. */
export type FileFlaw = 'too-large' | 'not-a-picture' | 'locked' | 'not-loaded'

export class FileFailure extends Error {
  override readonly name = 'FileFailure'
  readonly flaw: FileFlaw

  constructor(flaw: FileFlaw, options?: ErrorOptions) {
    super(flaw, options)
    this.flaw = flaw
  }
}

const largestFileBytes = 40_000_000
/** A bill has its slip on the first page; some put a letter before it. */
const pagesOfBill = 4
/** A printed code is 36 mm wide: at 300 dots an inch each of its 77 modules has five and a half. */
const dotsPerPoint = 300 / 72
/**
 * Longest sides in pixels, one try each: a photo of the slip alone is read fastest when it is small, the photo of a
 * whole page needs all that it has.
 */
const longestSides = [1600, 4000]

/**
 * The pictures in which to look for the code, one after the other, as long as somebody asks for the next.
 *
 * @throws FileFailure
 */
export async function* picturesOf(file: File): AsyncGenerator<ImageData> {
  if (file.size > largestFileBytes) throw new FileFailure('too-large')
  if (await isPdf(file)) yield* pagesOf(file)
  else yield* sizesOf(file)
}

/** By its first bytes: what a file is called says little on a phone. */
async function isPdf(file: File): Promise<boolean> {
  return (await file.slice(0, 1024).text()).includes('%PDF-')
}

async function* sizesOf(file: File): AsyncGenerator<ImageData> {
  const picture = await createImageBitmap(file).catch((cause: unknown) => {
    throw new FileFailure('not-a-picture', { cause })
  })
  try {
    const longest = Math.max(picture.width, picture.height)
    for (const [index, side] of longestSides.entries()) {
      if (index > 0 && longest <= (longestSides[index - 1] ?? 0)) return
      const scale = Math.min(1, side / longest)
      yield pixelsOf(picture, Math.round(picture.width * scale), Math.round(picture.height * scale))
    }
  } finally {
    picture.close()
  }
}

async function* pagesOf(file: File): AsyncGenerator<ImageData> {
  const task = await openPdf(new Uint8Array(await file.arrayBuffer()))
  try {
    const document = await task.promise.catch((cause: unknown) => {
      throw new FileFailure(isLocked(cause) ? 'locked' : 'not-a-picture', { cause })
    })
    for (let number = 1; number <= Math.min(document.numPages, pagesOfBill); number += 1) {
      const page = await document.getPage(number)
      const viewport = page.getViewport({ scale: dotsPerPoint })
      const { canvas, context } = newCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height))
      await page.render({ canvas, canvasContext: context, viewport }).promise
      yield context.getImageData(0, 0, canvas.width, canvas.height)
    }
  } finally {
    await task.destroy()
  }
}

/** Loads what shows PDFs, which is larger than all of the portal's pages together. */
async function openPdf(data: Uint8Array): Promise<PDFDocumentLoadingTask> {
  try {
    const [pdf, { default: workerUrl }] = await Promise.all([
      import('pdfjs-dist/legacy/build/pdf.mjs'),
      import('pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'),
    ])
    pdf.GlobalWorkerOptions.workerSrc = workerUrl
    // A bill is somebody else's file: nothing in it is run, and nothing is fetched for it.
    return pdf.getDocument({ data, useWasm: false, enableXfa: false, stopAtErrors: false })
  } catch (cause) {
    throw new FileFailure('not-loaded', { cause })
  }
}

const isLocked = (cause: unknown): boolean => cause instanceof Error && cause.name === 'PasswordException'

/** The pixels of a picture or of what a camera shows, drawn at the size asked for. */
export function pixelsOf(source: CanvasImageSource, width: number, height: number): ImageData {
  const { context } = newCanvas(width, height)
  context.drawImage(source, 0, 0, width, height)
  return context.getImageData(0, 0, width, height)
}

function newCanvas(width: number, height: number) {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context === null) throw new FileFailure('not-loaded')
  return { canvas, context }
}
