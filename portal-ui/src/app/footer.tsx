import { SiteFooter } from '@moja-komunala/brand/ui/site-footer'
import { useI18n } from '../i18n/i18n.tsx'

export function Footer() {
  const { t, locale } = useI18n()
  return <SiteFooter portalOrigin="" locale={locale} words={t.layout} />
}
