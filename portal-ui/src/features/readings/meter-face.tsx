import type { ChangeEventHandler, ClipboardEventHandler, CSSProperties, FocusEventHandler, Ref } from 'react'
import type { ControlProps } from '@moja-komunala/ui/field.tsx'

export interface MeterFaceProps extends ControlProps {
  readonly digits: number
  readonly value: string
  /** The number has more digits than the meter: the drums that it does not have stand out. */
  readonly isTooLong: boolean
  readonly onChange: ChangeEventHandler<HTMLInputElement>
  readonly onBlur: FocusEventHandler<HTMLInputElement>
  readonly onPaste: ClipboardEventHandler<HTMLInputElement>
  readonly ref: Ref<HTMLInputElement>
}

/**
 * A field drawn as the meter's own face: a black drum for each digit of whole cubic metres, pale red ones for what is
 * not asked. A number comes in from the right, as it stands on the meter; the drums before it show the meter's zeros.
 */
export function MeterFace({ digits, value, isTooLong, ...input }: MeterFaceProps) {
  const blackLength = value.search(/[.,]/) === -1 ? value.length : value.search(/[.,]/)
  const redLength = value.length - blackLength
  const blackDrums = Math.max(digits, blackLength)
  // The property is set by script, which a strict content security policy allows.
  const cells = { '--drums': blackDrums + redLength } as CSSProperties
  return (
    <div className="face" style={cells} translate="no">
      <div className="face__black">
        <div className="face__drums" aria-hidden="true">
          {Array.from({ length: blackDrums }, (_, index) => {
            const place = blackDrums - index
            return (
              <span key={place} className={isTooLong && place > digits ? 'drum drum--beyond' : 'drum'}>
                {place > blackLength && '0'}
              </span>
            )
          })}
          {Array.from({ length: redLength }, (_, index) => (
            <span key={-index} className="drum drum--typed-red" />
          ))}
        </div>
        <input
          {...input}
          className="face__input"
          type="text"
          inputMode="numeric"
          autoComplete="off"
          enterKeyHint="send"
          value={value}
        />
      </div>
      {redLength === 0 && (
        <div className="face__red" aria-hidden="true">
          <span className="drum drum--red" />
          <span className="drum drum--red" />
          <span className="drum drum--red" />
        </div>
      )}
      <span className="face__unit" aria-hidden="true">
        m³
      </span>
    </div>
  )
}
