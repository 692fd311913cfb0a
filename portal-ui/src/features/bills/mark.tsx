import type { ReactNode } from 'react'
import { useI18n } from '../../i18n/i18n.tsx'
import { markId, partId, type Marks, type PartKey } from './explained-parts.ts'
import { billsWords } from './words.ts'

/** Goes from the picture of a bill to what a number means, and back, without leaving a step in the browser's history. */
export function goTo(id: string): void {
  const target = document.getElementById(id)
  target?.focus({ preventScroll: true })
  target?.scrollIntoView({ block: 'center' })
}

interface MarkProps {
  readonly of: PartKey
  readonly marks: Marks
}

/** The number that a part has on the picture, and the way there. */
export function Mark({ of, marks }: MarkProps) {
  const { t } = useI18n(billsWords)
  const number = marks.get(of)
  if (number === undefined) return null
  return (
    <a
      className="bill-mark numbers"
      href={`#${markId(of)}`}
      aria-label={t.bill.markBack(number)}
      onClick={(event) => {
        event.preventDefault()
        goTo(markId(of))
      }}
    >
      <span>{number}</span>
    </a>
  )
}

interface PartProps extends MarkProps {
  readonly title: ReactNode
  readonly children: ReactNode
}

/** A part of the bill, with its number, what it says and what that means. */
export function Part({ of, marks, title, children }: PartProps) {
  return (
    <div className="bill-part" id={partId(of)} tabIndex={-1} role="group" aria-labelledby={`${partId(of)}-ime`}>
      <Mark of={of} marks={marks} />
      <div>
        <p className="soft small" id={`${partId(of)}-ime`}>
          {title}
        </p>
        {children}
      </div>
    </div>
  )
}
