import { MenuLink } from '@moja-komunala/ui/menu.tsx'
import type { MenuCustomer } from '../menu-entry.ts'
import { paths } from '../paths.ts'
import { titleOf } from './point-name.ts'
import { PointSearch } from './point-search.tsx'

/** Each of the customer's points, in the menu. */
export function PointLinks({ points }: Pick<MenuCustomer, 'points'>) {
  return (
    <div className="points-in-menu">
      <PointSearch points={points}>
        {(found) =>
          found.length > 0 && (
            <ul className="point-links">
              {found.map((point) => (
                <li key={point.id}>
                  <MenuLink to={paths.point(point.id)}>
                    <span>{titleOf(point)}</span> <span className="point-links__number numbers">{point.number}</span>
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
