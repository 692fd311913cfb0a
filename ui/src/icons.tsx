import type { ReactNode } from 'react'

// Drawn here, so that no image is loaded and every page shows the same ones; the words beside them say what they mean.
const icon = (children: ReactNode) => (
  <svg
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth="2"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    {children}
  </svg>
)

export const ClockIcon = () =>
  icon(
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 7v5l3 2" />
    </>,
  )

export const ClosedIcon = () =>
  icon(
    <>
      <rect x="5" y="11" width="14" height="9" rx="2" />
      <path d="M8 11V8a4 4 0 0 1 8 0v3" />
    </>,
  )

export const StoredIcon = () =>
  icon(
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="m8 12.500 2.700 2.700L16 9.500" />
    </>,
  )

export const DoubtIcon = () =>
  icon(
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M9.500 9.500a2.500 2.500 0 1 1 3.600 2.200c-.7.4-1.100.9-1.100 1.700" />
      <path d="M12 16.700v.1" />
    </>,
  )

export const ErrorIcon = () =>
  icon(
    <>
      <path d="M12 3.500 21.500 20h-19Z" />
      <path d="M12 10v4.500" />
      <path d="M12 17.200v.1" />
    </>,
  )

export const InfoIcon = () =>
  icon(
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 11v5.500" />
      <path d="M12 7.600v.1" />
    </>,
  )

export const CameraIcon = () =>
  icon(
    <>
      <path d="M4 7.500h3.500L9 5h6l1.500 2.500H20a1 1 0 0 1 1 1V18a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V8.500a1 1 0 0 1 1-1Z" />
      <circle cx="12" cy="13" r="3.500" />
    </>,
  )

export const FileIcon = () =>
  icon(
    <>
      <path d="M14 3H7a1 1 0 0 0-1 1v16a1 1 0 0 0 1 1h10a1 1 0 0 0 1-1V7Z" />
      <path d="M14 3v4h4" />
    </>,
  )

/** A bill, with its lines. */
export const BillIcon = () =>
  icon(
    <>
      <path d="M6 3h12v18l-3-1.800L12 21l-3-1.800L6 21Z" />
      <path d="M9.500 8h5M9.500 12h5" />
    </>,
  )

export const HomeIcon = () =>
  icon(
    <>
      <path d="m3.500 11.500 8.500-7.500 8.500 7.500" />
      <path d="M6 9.500V20h12V9.500" />
      <path d="M10 20v-5.500h4V20" />
    </>,
  )

export const ChartIcon = () => icon(<path d="M4 20.500h16M7 17v-5M12 17V5M17 17V9" />)

export const PlusIcon = () => icon(<path d="M12 5v14M5 12h14" />)

export const PointIcon = () =>
  icon(
    <>
      <path d="M12 21s-7-6.100-7-11.500a7 7 0 0 1 14 0C19 14.900 12 21 12 21Z" />
      <circle cx="12" cy="9.500" r="2.500" />
    </>,
  )

/** A meter's drums. */
export const MeterIcon = () =>
  icon(
    <>
      <rect x="3" y="6.500" width="18" height="11" rx="2" />
      <path d="M9 6.500v11M15 6.500v11" />
    </>,
  )

export const UserIcon = () =>
  icon(
    <>
      <circle cx="12" cy="8" r="4" />
      <path d="M4 20.500c1.200-4 4.300-6 8-6s6.800 2 8 6" />
    </>,
  )

export const ShieldIcon = () =>
  icon(
    <>
      <path d="M12 3 5 5.500v5.700c0 4.400 2.900 7.900 7 9.800 4.100-1.900 7-5.400 7-9.800V5.500Z" />
      <path d="m9 11.800 2.200 2.200 4-4.300" />
    </>,
  )

export const ComputerIcon = () =>
  icon(
    <>
      <rect x="3" y="4.500" width="18" height="12" rx="2" />
      <path d="M9 20h6M12 16.500V20" />
    </>,
  )

export const PhoneIcon = () =>
  icon(
    <>
      <rect x="7" y="2.500" width="10" height="19" rx="2" />
      <path d="M11 18.500h2" />
    </>,
  )

/** A plug: what is connected to the account. */
export const PlugIcon = () => icon(<path d="M9 3v5M15 3v5M6 8h12v3a6 6 0 0 1-12 0ZM12 17v4" />)

export const ForwardIcon = () => icon(<path d="m9 5 7 7-7 7" />)
export const BackIcon = () => icon(<path d="m15 5-7 7 7 7" />)

/** A drop of water, filled: cold and hot carry it in their own colour. */
export const DropIcon = () => (
  <svg viewBox="0 0 18 24" aria-hidden="true">
    <path d="M9 1.500C13 7.500 17 11 17 15.500a8 8 0 0 1-16 0C1 11 5 7.500 9 1.500Z" fill="currentColor" />
  </svg>
)
