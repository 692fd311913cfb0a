import { lazy, Suspense, type ComponentType, type ReactNode } from 'react'
import { Button } from '@moja-komunala/ui/button.tsx'
import { Notice } from '@moja-komunala/ui/notice.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { loadWords, type WordsOf } from '../i18n/words-of.ts'
import { loadLaterStyles } from './later-styles.ts'

/**
 * A part of the page whose code, words and styles come when it is drawn first, so that the first sight of the page does not wait
 * for it. Where it does not come, for want of a network, the rest of the page stays.
 */
export function lazily<Props extends object>(
  words: readonly WordsOf<object>[],
  load: () => Promise<ComponentType<Props>>,
  meanwhile: ReactNode = null,
): ComponentType<Props> {
  const Part = lazy(() =>
    Promise.all([load(), loadWords(words), loadLaterStyles()]).then(
      ([component]) => ({ default: component }),
      () => ({ default: NotLoaded as ComponentType<Props> }),
    ),
  )
  return function Lazily(props: Props) {
    return (
      <Suspense fallback={meanwhile}>
        <Part {...props} />
      </Suspense>
    )
  }
}

function NotLoaded() {
  const { t } = useI18n()
  return (
    <Notice kind="error" title={t.state.partNotLoaded}>
      <div>
        <Button look="quiet" onClick={() => location.reload()}>
          {t.state.reload}
        </Button>
      </div>
    </Notice>
  )
}
