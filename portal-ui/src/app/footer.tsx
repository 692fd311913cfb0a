import { brand } from '@moja-komunala/brand/brand'
import { useI18n } from '../i18n/i18n.tsx'

const { utility } = brand

export function Footer() {
  const { t, locale } = useI18n()
  return (
    <footer className="foot">
      <div className="foot__bar">
        <address>
          <strong>{utility.legalName}</strong>
          <span>
            {utility.street}, {utility.town}
          </span>
          <a href={`tel:${utility.phone.replaceAll(' ', '')}`}>
            {t.layout.phone} {utility.phone}
          </a>
        </address>
        <ul>
          <li>
            <a href={`/pogoji?lang=${locale}`}>{t.layout.terms}</a>
          </li>
          <li>
            <a href={`/navodila?lang=${locale}`}>{t.layout.instructions}</a>
          </li>
        </ul>
      </div>
    </footer>
  )
}
