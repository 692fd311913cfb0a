import type { ChangeEventHandler, CSSProperties, FocusEventHandler, Ref } from 'react'

export interface MeterFaceProps {
  readonly id: string
  readonly digits: number
  readonly value: string
  readonly invalid: boolean
  readonly describedBy: string
  readonly onChange: ChangeEventHandler<HTMLInputElement>
  readonly onBlur: FocusEventHandler<HTMLInputElement>
  readonly ref: Ref<HTMLInputElement>
}

/**
 * A field drawn as the meter's own face: a black drum for each digit of whole cubic metres, pale red ones for what is
 * not asked. A number comes in from the right, as it stands on the meter; the drums before it show the meter's zeros.
 */
export function MeterFace({ id, digits, value, invalid, describedBy, onChange, onBlur, ref }: MeterFaceProps) {
  const drums = Math.max(digits, value.length)
  // The properties are set by script, which a strict content security policy allows.
  const cells = { '--drums': drums } as CSSProperties
  return (
    <div className="face" style={cells}>
      <div className="face__black">
        <div className="face__drums" aria-hidden="true">
          {Array.from({ length: drums }, (_, index) => (
            <span key={drums - index} className={drums - index > digits ? 'drum drum--beyond' : 'drum'}>
              {drums - index > value.length ? '0' : ''}
            </span>
          ))}
        </div>
        <input
          ref={ref}
          id={id}
          className="face__input"
          type="text"
          inputMode="numeric"
          autoComplete="off"
          enterKeyHint="send"
          value={value}
          aria-invalid={invalid}
          aria-describedby={describedBy}
          onChange={onChange}
          onBlur={onBlur}
        />
      </div>
      <div className="face__red" aria-hidden="true">
        <span className="drum drum--red" />
        <span className="drum drum--red" />
        <span className="drum drum--red" />
      </div>
      <span className="face__unit" aria-hidden="true">
        m³
      </span>
    </div>
  )
}
