import { Link } from 'wouter'
import { Emphasised } from '@moja-komunala/ui/emphasised.tsx'
import { Notice } from '@moja-komunala/ui/notice.tsx'
import type { UnusualUse } from '../../api/types.ts'
import { dayMonthAndYear } from '../../i18n/dates.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { paths } from '../paths.ts'
import { unusualUseWords } from './words.ts'

/** On the point's page while a question waits. */
export function UnusualUseNotice({ meteringPointId, use }: { meteringPointId: string; use: UnusualUse }) {
  const { t, locale } = useI18n(unusualUseWords)
  const words = t.unusualUse
  return (
    <Notice kind="doubt" title={words.notice}>
      <p>
        <Emphasised text={words.noticeText(dayMonthAndYear(locale, use.readOn))} />
      </p>
      <div>
        <Link href={paths.unusualUse(meteringPointId)} className="button button--quiet">
          {words.toQuestion}
        </Link>
      </div>
    </Notice>
  )
}
