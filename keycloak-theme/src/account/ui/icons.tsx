import type { ReactNode } from 'react'

// Drawn as the portal's are; the words beside them say what they mean.
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

export const PointIcon = () =>
  icon(
    <>
      <path d="M12 21s-7-6.100-7-11.500a7 7 0 0 1 14 0C19 14.900 12 21 12 21Z" />
      <circle cx="12" cy="9.500" r="2.500" />
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

export const ForwardIcon = () => icon(<path d="m9 5 7 7-7 7" />)
export const BackIcon = () => icon(<path d="m15 5-7 7 7 7" />)
