import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { useMediaQuery } from './use-media-query.ts'

export interface MainMenuProps {
  readonly label: string
  /** Beside the page, where there is room. */
  readonly side: ReactNode
  /** On a phone. */
  readonly thumb: ReactNode
}

/** The main menu: beside the page where there is room, at the thumb on a phone. */
export function MainMenu({ label, side, thumb }: MainMenuProps) {
  // The same width as in menu.css.
  const isWide = useMediaQuery('(min-width: 62rem)')
  return (
    <nav className={isWide ? 'side-menu' : 'thumb-menu'} aria-label={label}>
      {isWide ? side : thumb}
    </nav>
  )
}

export interface MenuLinkProps {
  readonly to: string
  readonly look?: keyof typeof looks
  /** Stands for the pages below it, too. */
  readonly isSection?: boolean
  readonly children: ReactNode
}

const looks = { heading: 'side-menu__heading', thumb: 'thumb-menu__item', plain: undefined } as const

export function MenuLink({ to, look = 'plain', isSection = false, children }: MenuLinkProps) {
  const [location] = useLocation()
  const isHere = location === to || `${location}/` === to
  return (
    <Link href={to} className={looks[look]} aria-current={isHere ? 'page' : isSection ? 'true' : undefined}>
      {children}
    </Link>
  )
}

/** A place of the menu that these pages do not draw themselves. */
export function MenuLinkOut({ href, look, children }: Omit<MenuLinkProps, 'to' | 'isSection'> & { href: string }) {
  return (
    <a href={href} className={looks[look ?? 'plain']}>
      {children}
    </a>
  )
}

export interface ThumbPanelProps {
  /** What its button says. */
  readonly label: ReactNode
  readonly isSection: boolean
  readonly children: ReactNode
}

/** A place at the thumb that opens what is below it; going to another page, elsewhere or pressing Escape closes it. */
export function ThumbPanel({ label, isSection, children }: ThumbPanelProps) {
  const [location] = useLocation()
  const [openAt, setOpenAt] = useState<string>()
  const button = useRef<HTMLButtonElement>(null)
  const panelId = useId()
  const isOpen = openAt === location

  useEffect(() => {
    if (!isOpen) return
    const close = (): void => setOpenAt(undefined)
    const closeOutside = ({ target }: Event): void => {
      if (target instanceof Node && button.current?.closest('nav')?.contains(target) === false) close()
    }
    const closeByKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return
      close()
      button.current?.focus()
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
    <>
      <button
        type="button"
        ref={button}
        className="thumb-menu__item"
        aria-current={isSection ? 'true' : undefined}
        aria-expanded={isOpen}
        aria-controls={panelId}
        onClick={() => setOpenAt(isOpen ? undefined : location)}
      >
        {label}
      </button>
      <div id={panelId} className="thumb-menu__panel" hidden={!isOpen}>
        {children}
      </div>
    </>
  )
}
