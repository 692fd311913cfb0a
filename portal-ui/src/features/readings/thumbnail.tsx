import { useEffect, useRef } from 'react'

/** Twice as large as it is shown, for fine screens. */
const longestSide = 320

/** A photo that is still on this device, small. Drawn, since the content security policy shows pictures of the portal alone. */
export function Thumbnail({ photo, label }: { photo: Blob; label: string }) {
  const ref = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    let isCurrent = true
    const draw = async (): Promise<void> => {
      const picture = await createImageBitmap(photo)
      const canvas = ref.current
      if (isCurrent && canvas !== null) {
        const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height))
        canvas.width = Math.max(1, Math.round(picture.width * scale))
        canvas.height = Math.max(1, Math.round(picture.height * scale))
        canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
      }
      picture.close()
    }
    draw().catch(() => {
      // It goes along all the same.
    })
    return () => {
      isCurrent = false
    }
  }, [photo])
  return (
    <span className="photo__thumbnail" role="img" aria-label={label}>
      <canvas ref={ref} />
    </span>
  )
}
