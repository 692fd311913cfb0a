import { serverNow } from '../../api/server-clock.ts'
import type { ReadingWindow } from '../../api/types.ts'
import { isExtended } from '../../api/window-days.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { volume } from '../../i18n/volume.ts'
import { Emphasised } from '@moja-komunala/ui/emphasised.tsx'
import { Notice } from '@moja-komunala/ui/notice.tsx'
import type { OpenWindow } from './use-open-window.ts'
import { windowWords } from './window-words.ts'
import { readingsWords } from './words.ts'

/** The window in words (M12): how long it stays open, when it opens next, or that it has just closed. */
export function WindowNotice({ readingWindow, open }: { readingWindow: ReadingWindow; open: OpenWindow }) {
  const { t, locale } = useI18n(readingsWords)
  const { isOpen, closedMeanwhile, refusedM3 } = open
  const closedText =
    refusedM3 === undefined ? t.readings.closedMeanwhile : t.readings.closedMeanwhileUnsaved(volume(refusedM3))
  return (
    <>
      <div role="alert">
        {closedMeanwhile && (
          // Where the portal refused a reading, the form that held the focus is gone.
          <Notice kind="doubt" focusKey={refusedM3}>
            <p>
              <Emphasised text={closedText} />
            </p>
          </Notice>
        )}
      </div>
      {(isOpen || !readingWindow.isOpen) && (
        <Notice kind={isOpen ? 'time' : 'closed'}>
          <p className="window-words">
            <Emphasised text={windowWords({ ...readingWindow, isOpen }, serverNow(), locale, t.readings)} />
            {isOpen && isExtended(readingWindow) && ` ${t.readings.extended}`}
          </p>
        </Notice>
      )}
    </>
  )
}
