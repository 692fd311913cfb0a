import { Emphasised } from '@moja-komunala/ui/emphasised.tsx'
import { Notice } from '@moja-komunala/ui/notice.tsx'
import { serverNow } from '../../api/server-clock.ts'
import type { ReadingWindow } from '../../api/types.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { windowWords } from './window-words.ts'
import { readingsWords } from './words.ts'

/** Where nothing can be entered now: when it can again. */
export function ClosedNotice({ readingWindow }: { readingWindow: ReadingWindow }) {
  const { t, locale } = useI18n(readingsWords)
  if (readingWindow.isOpen) return null
  return (
    <Notice kind="closed">
      <p className="window-words">
        <Emphasised text={windowWords(readingWindow, serverNow(), locale, t.readings)} />
      </p>
    </Notice>
  )
}
