import type { ReactNode } from 'react'
import { Emphasised } from '@moja-komunala/ui/emphasised.tsx'
import { StoredIcon } from '@moja-komunala/ui/icons.tsx'
import { dayAndMonth, dayOf, timeOfDay } from '../i18n/dates.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { volume } from '../i18n/volume.ts'

export interface HandedInLineProps {
  /** Of which meter, where there are several. */
  readonly of?: string | undefined
  readonly valueM3: number
  readonly enteredAt: string
  /** The way to correct it. */
  readonly children: ReactNode
}

/** What whoever comes back wants to know first: it is done, with what and when, and can be corrected (M14). */
export function HandedInLine({ of, valueM3, enteredAt, children }: HandedInLineProps) {
  const { t, locale } = useI18n()
  const at = new Date(enteredAt)
  const line = t.handedIn.line(volume(valueM3), dayAndMonth(locale, dayOf(at)), timeOfDay(locale, at))
  return (
    <p className="handed-in numbers on-paper">
      <StoredIcon />
      <span>
        {of !== undefined && `${of} · `}
        <Emphasised text={line} /> · {children}
      </span>
    </p>
  )
}
