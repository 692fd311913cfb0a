import { Link } from 'wouter'
import { paths } from '../features/paths.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { PlainPage } from '@moja-komunala/ui/states.tsx'

export function NotFoundPage() {
  const { t } = useI18n()
  return (
    <PlainPage title={t.state.notFoundTitle} text={t.state.notFoundText}>
      <Link href={paths.list} className="button">
        {t.state.toMeteringPoints}
      </Link>
    </PlainPage>
  )
}
