import { useEffect, useRef, useState } from 'react'
import type { MeteringPoint } from '../../api/types.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { Notice } from '../../ui/notice.tsx'
import { forgetLinked, justLinked } from './just-linked.ts'

/** Says so once where the customer lands after linking a point. Stands after the heading, so that the focus ends here. */
export function LinkedNotice({ point }: { point: MeteringPoint }) {
  const { t } = useI18n()
  const [linked] = useState(() => justLinked(point.id))
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (linked === undefined) return
    forgetLinked()
    ref.current?.focus()
  }, [linked])
  if (linked === undefined) return null
  const { linkedTitle, linkedAlreadyTitle, linkedText } = t.meteringPoints
  return (
    <Notice
      kind="ok"
      role="status"
      ref={ref}
      title={linked === 'before' ? linkedAlreadyTitle(point.number) : linkedTitle(point.number)}
    >
      <p>{linkedText}</p>
    </Notice>
  )
}
