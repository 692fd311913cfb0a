import { useEffect, useState } from 'react'
import { Notice } from '@moja-komunala/ui/notice.tsx'
import { useI18n } from '../../i18n/i18n.tsx'
import { forgetUnlinked, justUnlinked } from './just-unlinked.ts'
import { meteringPointsWords } from './words.ts'

/** Says so once on the list, where the customer lands after unlinking a point. Takes the focus from the heading. */
export function UnlinkedNotice() {
  const { t } = useI18n(meteringPointsWords)
  const [title] = useState(justUnlinked)
  useEffect(forgetUnlinked, [])
  if (title === undefined) return null
  return <Notice kind="ok" role="status" focusKey={title} title={t.point.unlinked(title)} />
}
