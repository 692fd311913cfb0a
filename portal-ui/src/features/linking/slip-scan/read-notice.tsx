import { useEffect, useRef } from 'react'
import { useI18n } from '../../../i18n/i18n.tsx'
import { Emphasised } from '@moja-komunala/ui/emphasised.tsx'
import { Notice } from '@moja-komunala/ui/notice.tsx'
import type { UpnSlip } from './upn-qr.ts'
import { linkingWords } from '../words.ts'

/** Stands before the two fields that were filled in: what is left to do is to compare them. Takes the focus. */
export function ReadNotice({ slip }: { slip: UpnSlip }) {
  const { t } = useI18n(linkingWords)
  const ref = useRef<HTMLDivElement>(null)
  // After the notice has taken the focus: what is left to do once the fields are compared comes into view with them.
  useEffect(() => {
    ref.current?.closest('form')?.querySelector('[type=submit]')?.scrollIntoView({ block: 'nearest' })
  }, [slip])
  return (
    <div ref={ref}>
      <Notice kind="ok" title={t.scan.readTitle} focusKey={slip} role="status">
        <p>
          <Emphasised text={t.scan.readText} />
        </p>
        <p className="small">{[slip.purpose, slip.recipientName].filter(Boolean).join(', ')}</p>
      </Notice>
    </div>
  )
}
