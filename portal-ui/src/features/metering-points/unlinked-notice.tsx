import { useEffect, useRef, useState } from 'react'
import { useI18n } from '../../i18n/i18n.tsx'
import { Notice } from '../../ui/notice.tsx'
import { forgetUnlinked, justUnlinked } from './just-unlinked.ts'

/** Says so once on the list, where the customer lands after unlinking a point. Takes the focus from the heading. */
export function UnlinkedNotice() {
  const { t } = useI18n()
  const [title] = useState(justUnlinked)
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (title === undefined) return
    forgetUnlinked()
    ref.current?.focus()
  }, [title])
  if (title === undefined) return null
  return <Notice kind="ok" role="status" ref={ref} title={t.point.unlinked(title)} />
}
