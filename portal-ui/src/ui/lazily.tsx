import { lazy, Suspense, type ComponentType, type ReactNode } from 'react'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from './button.tsx'
import { Notice } from './notice.tsx'

/**
 * A part of the page whose code comes when it is drawn first, so that the first sight of the page does not wait for it.
 * Where it does not come, for want of a network, the rest of the page stays.
 */
export function lazily<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  meanwhile: ReactNode = null,
): ComponentType<Props> {
  const Part = lazy(() => load().then(asDefault, () => asDefault<Props>(NotLoaded)))
  return function Lazily(props: Props) {
    return (
      <Suspense fallback={meanwhile}>
        <Part {...props} />
      </Suspense>
    )
  }
}

const asDefault = <Props,>(component: ComponentType<Props>) => ({ default: component })

function NotLoaded() {
  const { t } = useI18n()
  return (
    <Notice kind="error" title={t.state.partNotLoaded}>
      <div>
        <Button quiet onClick={() => location.reload()}>
          {t.state.reload}
        </Button>
      </div>
    </Notice>
  )
}
