import { useEffect } from 'react'
import { Notice } from '@moja-komunala/ui/notice.tsx'
import type { MeteringPoint } from '../../api/types.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { forgetLinked, type Linked } from '../../states/just-linked.ts'
import { linkingWords } from './words.ts'

/** Says so once where the customer lands after linking a point. Stands after the heading, so that the focus ends here. */
export function LinkedNotice({ point, linked }: { point: MeteringPoint; linked: Linked }) {
  const { t } = useI18n(linkingWords)
  useEffect(forgetLinked, [])
  const { linkedTitle, linkedAlreadyTitle, linkedText } = t.linked
  return (
    <Notice
      kind="ok"
      role="status"
      focusKey={linked}
      title={linked === 'before' ? linkedAlreadyTitle(point.number) : linkedTitle(point.number)}
    >
      <p>{linkedText}</p>
    </Notice>
  )
}
