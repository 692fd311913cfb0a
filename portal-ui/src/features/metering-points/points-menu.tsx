import { useEffect, useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { MeterIcon, PlusIcon, PointIcon, UserIcon } from '@moja-komunala/brand/ui/icons'
import type { MeteringPointSummary } from '../../api/types.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { useMediaQuery } from '../../ui/use-media-query.ts'
import { hasSheet } from './has-sheet.ts'
import { titleOf } from './point-name.ts'
import { PointSearch } from './point-search.tsx'
import { paths } from './paths.ts'

interface PointsMenuProps {
  readonly points: readonly MeteringPointSummary[]
  /** The customer's own profile, which Keycloak's account pages show (M15). */
  readonly accountUrl: string
}

/** The menu (M7, M9): beside the page where there is room, at the thumb on a phone. */
export function PointsMenu(props: PointsMenuProps) {
  // The same width as in site.css.
  const isWide = useMediaQuery('(min-width: 62rem)')
  return isWide ? <SideMenu {...props} /> : <ThumbMenu {...props} />
}

function SideMenu({ points, accountUrl }: PointsMenuProps) {
  const { t } = useI18n()
  return (
    <nav className="side-menu" aria-label={t.layout.menu}>
      <MenuLink to={paths.list} className="side-menu__heading">
        <PointIcon />
        {t.meteringPoints.title}
      </MenuLink>
      <PointLinks points={points} />
      {hasSheet(points) && (
        <MenuLink to={paths.sheet}>
          <MeterIcon />
          {t.sheet.link}
        </MenuLink>
      )}
      <MenuLink to={paths.add} className="side-menu__add">
        <PlusIcon />
        {t.meteringPoints.add}
      </MenuLink>
      <a href={accountUrl} className="side-menu__heading">
        <UserIcon />
        {t.layout.user}
      </a>
    </nav>
  )
}

function ThumbMenu({ points, accountUrl }: PointsMenuProps) {
  const { t } = useI18n()
  const [location] = useLocation()
  const [openAt, setOpenAt] = useState<string>()
  const navRef = useRef<HTMLElement>(null)
  const buttonRef = useRef<HTMLButtonElement>(null)
  // Going to another page closes it.
  const isOpen = openAt === location
  const close = (): void => setOpenAt(undefined)

  useEffect(() => {
    if (!isOpen) return
    const closeOutside = (event: Event): void => {
      if (event.target instanceof Node && navRef.current?.contains(event.target) === false) close()
    }
    const closeByKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return
      close()
      buttonRef.current?.focus()
    }
    document.addEventListener('pointerdown', closeOutside)
    document.addEventListener('focusin', closeOutside)
    document.addEventListener('keydown', closeByKey)
    return () => {
      document.removeEventListener('pointerdown', closeOutside)
      document.removeEventListener('focusin', closeOutside)
      document.removeEventListener('keydown', closeByKey)
    }
  }, [isOpen])

  return (
    <nav className="thumb-menu" aria-label={t.layout.menu} ref={navRef}>
      <button
        type="button"
        ref={buttonRef}
        className="thumb-menu__item"
        aria-current={location === paths.add ? undefined : 'true'}
        aria-expanded={isOpen}
        aria-controls="thumb-menu-points"
        onClick={() => setOpenAt(isOpen ? undefined : location)}
      >
        <PointIcon />
        {t.meteringPoints.title}
      </button>
      <MenuLink to={paths.add} className="thumb-menu__item">
        <PlusIcon />
        {t.meteringPoints.add}
      </MenuLink>
      <a href={accountUrl} className="thumb-menu__item">
        <UserIcon />
        {t.layout.user}
      </a>
      <div id="thumb-menu-points" className="thumb-menu__panel" hidden={!isOpen}>
        <PointLinks points={points} />
        {hasSheet(points) && (
          <MenuLink to={paths.sheet} className="side-menu__heading">
            {t.sheet.link}
          </MenuLink>
        )}
        <MenuLink to={paths.list} className="side-menu__heading">
          {t.meteringPoints.all}
        </MenuLink>
      </div>
    </nav>
  )
}

function PointLinks({ points }: { points: readonly MeteringPointSummary[] }) {
  return (
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
  )
}

function MenuLink({ to, className, children }: { to: string; className?: string; children: React.ReactNode }) {
  const [location] = useLocation()
  return (
    <Link href={to} className={className} aria-current={location === to ? 'page' : undefined}>
      {children}
    </Link>
  )
}
