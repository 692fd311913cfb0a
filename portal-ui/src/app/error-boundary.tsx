import { Component, type ReactNode } from 'react'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '@moja-komunala/ui/button.tsx'
import { PlainPage } from '@moja-komunala/ui/states.tsx'

/** A fault in the pages' own code: the header stays, the page says so and can be loaded again. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true }
  }

  override render(): ReactNode {
    return this.state.broken ? <BrokenPage /> : this.props.children
  }
}

function BrokenPage() {
  const { t } = useI18n()
  return (
    <PlainPage title={t.state.brokenTitle} text={t.state.brokenText}>
      <Button onClick={() => location.reload()}>{t.state.reload}</Button>
    </PlainPage>
  )
}
