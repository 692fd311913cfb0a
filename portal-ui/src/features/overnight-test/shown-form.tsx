import { useState, type SubmitEvent } from 'react'
import { Button } from '@moja-komunala/ui/button.tsx'
import { FieldError } from '@moja-komunala/ui/field.tsx'
import type { Meter } from '../../api/types.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import type { MeterShown } from '../../offline/overnight-readings.ts'
import { parseShown, type ParsedShown, type Typed } from './parse-shown.ts'
import { ShownFields, blackIdOf, redIdOf } from './shown-fields.tsx'
import { overnightTestWords } from './words.ts'

export interface ShownFormProps {
  readonly meters: readonly Meter[]
  /** What was read in the evening: in the morning the same meters are, all of them. */
  readonly before?: readonly MeterShown[]
  readonly submit: string
  readonly onRead: (shown: readonly MeterShown[]) => void
}

const nothing: Typed = { black: '', red: '' }

/** What each meter shows, with its red digits. */
export function ShownForm({ meters, before, submit, onRead }: ShownFormProps) {
  const { t } = useI18n(overnightTestWords)
  const words = t.overnight
  const [typed, setTyped] = useState<Readonly<Record<string, Typed>>>({})
  const [isSentInVain, setIsSentInVain] = useState(false)
  const mayBeLeftOut = before === undefined && meters.length > 1
  const parsed = meters.map((meter) => ({
    meter,
    shown: parse(meter, typed[meter.id] ?? nothing, before, mayBeLeftOut),
  }))
  const isNothing = parsed.every(({ shown }) => shown.kind === 'nothing')

  const send = (event: SubmitEvent): void => {
    event.preventDefault()
    const shown = parsed.flatMap(({ meter, shown: of }) =>
      of.kind === 'shown' ? [{ meterId: meter.id, valueM3: of.valueM3, red: of.red }] : [],
    )
    const faulty = parsed.find(({ shown: of }) => of.kind === 'faulty' || isNothing)
    setIsSentInVain(faulty !== undefined)
    if (faulty === undefined) return onRead(shown)
    const isOfRed = faulty.shown.kind === 'faulty' && faulty.shown.black === undefined
    document.getElementById((isOfRed ? redIdOf : blackIdOf)(faulty.meter))?.focus()
  }

  return (
    <form className="stack" onSubmit={send} noValidate>
      {mayBeLeftOut && <p className="soft">{words.oneSuffices}</p>}
      {isSentInVain && isNothing && <FieldError role="alert">{words.nothing}</FieldError>}
      {parsed.map(({ meter, shown }) => (
        <ShownFields
          key={meter.id}
          meter={meter}
          typed={typed[meter.id] ?? nothing}
          faults={isSentInVain && shown.kind === 'faulty' ? shown : undefined}
          onType={(next) => setTyped({ ...typed, [meter.id]: next })}
        />
      ))}
      <div>
        <Button type="submit">{submit}</Button>
      </div>
    </form>
  )
}

function parse(
  { id, digits }: Meter,
  typed: Typed,
  before: readonly MeterShown[] | undefined,
  mayBeLeftOut: boolean,
): ParsedShown {
  const redDigits = before?.find(({ meterId }) => meterId === id)?.red.length
  const parsed = parseShown(typed, { digits, redDigits })
  if (parsed.kind !== 'nothing' || mayBeLeftOut) return parsed
  return { kind: 'faulty', black: 'missing', red: 'missing' }
}
