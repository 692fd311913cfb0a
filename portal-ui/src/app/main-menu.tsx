import { useLocation } from 'wouter'
import { MainMenu as Menu, MenuLink, MenuLinkOut, ThumbPanel, type MenuLinkProps } from '@moja-komunala/ui/menu.tsx'
import type { MenuCustomer, MenuEntry } from '../features/menu-entry.ts'
import { billEntries } from '../features/bills/menu-entries.ts'
import { homeEntries } from '../features/home/menu-entries.ts'
import { meteringPointEntries } from '../features/metering-points/menu-entries.ts'
import { sessionEntries } from '../features/session/menu-entries.ts'
import { useI18n } from '../i18n/i18n.tsx'

/** Another feature's place is a line here. */
const entries: readonly MenuEntry[] = [...homeEntries, ...meteringPointEntries, ...billEntries, ...sessionEntries].sort(
  (a, b) => a.order - b.order,
)

/** Words without which the menu cannot be drawn. */
export const menuWords = entries.map(({ words }) => words)

/** The main menu (M7, M9), of what the features bring to it: beside the page or, on a phone, at the thumb. */
export function MainMenu(customer: MenuCustomer) {
  const { t } = useI18n()
  const shown = entries.filter(({ isShown }) => isShown?.(customer) ?? true)
  const places = shown.filter(({ within }) => within === undefined)
  const within = (section: MenuEntry) => shown.filter((entry) => entry.within === section.path)
  return (
    <Menu
      label={t.layout.menu}
      side={places.map((entry) => (
        <SidePlace key={entry.order} entry={entry} below={within(entry)} customer={customer} />
      ))}
      thumb={places.map((entry) => (
        <ThumbPlace key={entry.order} entry={entry} below={within(entry)} places={places} customer={customer} />
      ))}
    />
  )
}

interface PlaceProps {
  readonly entry: MenuEntry
  readonly below: readonly MenuEntry[]
  readonly customer: MenuCustomer
}

function SidePlace({ entry, below, customer }: PlaceProps) {
  return (
    <>
      <EntryLink entry={entry} look={entry.isSection === true ? 'heading' : 'plain'} customer={customer} />
      {entry.Below && <entry.Below {...customer} />}
      {below.map((other) => (
        <EntryLink key={other.order} entry={other} look="plain" customer={customer} />
      ))}
    </>
  )
}

function ThumbPlace({ entry, below, places, customer }: PlaceProps & { places: readonly MenuEntry[] }) {
  const [location] = useLocation()
  const label = entry.useLabel(customer)
  const pageLabel = entry.usePageLabel(customer)
  const isSection = entry === placeOf(location, places)
  if (entry.Below === undefined) return <EntryLink {...{ entry, isSection, customer }} look="thumb" />
  return (
    <ThumbPanel
      label={
        <>
          <entry.Icon />
          {label}
        </>
      }
      isSection={isSection}
    >
      <entry.Below {...customer} />
      {below.map((other) => (
        <EntryLink key={other.order} entry={other} look="heading" customer={customer} />
      ))}
      {typeof entry.path === 'string' && (
        <MenuLink to={entry.path} look="heading">
          {pageLabel}
        </MenuLink>
      )}
    </ThumbPanel>
  )
}

/** Where a page belongs: to the place whose path begins its own. */
function placeOf(location: string, places: readonly MenuEntry[]): MenuEntry | undefined {
  return places.find(({ path }) => typeof path === 'string' && `${location}/`.startsWith(`${path}/`))
}

interface EntryLinkProps extends Required<Pick<MenuLinkProps, 'look'>> {
  readonly entry: MenuEntry
  readonly customer: MenuCustomer
  readonly isSection?: boolean
}

function EntryLink({ entry: { path, Icon, useLabel }, look, customer, isSection = false }: EntryLinkProps) {
  const label = useLabel(customer)
  const content = (
    <>
      <Icon />
      {label}
    </>
  )
  if (typeof path === 'string')
    return (
      <MenuLink to={path} look={look} isSection={isSection}>
        {content}
      </MenuLink>
    )
  return (
    <MenuLinkOut href={path(customer.session)} look={look}>
      {content}
    </MenuLinkOut>
  )
}
