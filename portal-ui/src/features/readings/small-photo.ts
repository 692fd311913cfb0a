/** What the portal takes at most. */
const mostBytes = 1_000_000
/** Enough to read a meter by, with room around it. */
const longestSide = 1600
const qualities = [0.82, 0.65, 0.45]

/**
 * A photo drawn anew, small: what the camera wrote beside the picture (where it was taken, when, by which phone) stays
 * out of it.
 *
 * @returns undefined where the file is no picture that this browser can show
 */
export async function makeSmallPhoto(file: File): Promise<Blob | undefined> {
  const picture = await createImageBitmap(file).catch(() => undefined)
  if (picture === undefined) return undefined
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  for (const quality of qualities) {
    const photo = await toJpeg(canvas, quality)
    if (photo !== undefined && photo.size <= mostBytes) return photo
  }
  return undefined
}

async function toJpeg(canvas: HTMLCanvasElement, quality: number): Promise<Blob | undefined> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
  // A browser that can't write JPEG writes PNG instead.
  return blob?.type === 'image/jpeg' ? blob : undefined
}
