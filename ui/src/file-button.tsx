import type { ReactNode } from 'react'

export interface FileButtonProps {
  /** Kinds of files, as the browser takes them. */
  readonly accept: string
  /** Opens the camera on the far side of a phone. */
  readonly isFromCamera?: boolean
  readonly onChoose: (file: File) => void
  readonly children: ReactNode
}

/** A button that chooses a file: the field lies over it, unseen, and says with it where the focus is. */
export function FileButton({ accept, isFromCamera = false, onChoose, children }: FileButtonProps) {
  return (
    <label className="button button--quiet file-button">
      {children}
      <input
        type="file"
        accept={accept}
        capture={isFromCamera ? 'environment' : undefined}
        onChange={(event) => {
          const [file] = event.target.files ?? []
          // The same file may be chosen again.
          event.target.value = ''
          if (file !== undefined) onChoose(file)
        }}
      />
    </label>
  )
}
