import { StoredIcon } from '@moja-komunala/ui/icons.tsx'
import { MenuLink } from '@moja-komunala/ui/menu.tsx'
import type { MenuCustomer } from '../menu-entry.ts'
import type { MeteringPointSummary } from '../../api/types.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { volume } from '../../i18n/volume.ts'
import { AddressText } from '../../states/address-text.tsx'
import { paths } from '../paths.ts'
import { handedInNow } from './handed-in-now.ts'
import { PointSearch } from './point-search.tsx'

/** Each of the customer's points, in the menu. */
export function PointLinks({ points, readingWindow }: Pick<MenuCustomer, 'points' | 'readingWindow'>) {
  return (
    <div className="points-in-menu">
      <PointSearch points={points}>
        {(found) =>
          found.length > 0 && (
            <ul className="point-links">
              {found.map((point) => (
                <li key={point.id}>
                  <MenuLink to={paths.point(point.id)}>
                    <span>{point.name ?? <AddressText address={point.address} />}</span>{' '}
                    <span className="point-links__number numbers" translate="no">
                      {point.number}
                    </span>
                    <HandedIn point={point} readingWindow={readingWindow} />
                  </MenuLink>
                </li>
              ))}
            </ul>
          )
        }
      </PointSearch>
    </div>
  )
}

interface HandedInProps extends Pick<MenuCustomer, 'readingWindow'> {
  readonly point: MeteringPointSummary
}

/** While the window is open: what is in. */
function HandedIn({ point, readingWindow }: HandedInProps) {
  const { t } = useI18n()
  const entries = handedInNow(point, readingWindow)
  const [only] = entries
  if (only === undefined) return null
  return (
    <span className="handed-in numbers">
      <StoredIcon />
      {point.metersToRead === 1
        ? t.handedIn.short(volume(only.valueM3))
        : t.handedIn.some(entries.length, point.metersToRead)}
    </span>
  )
}
