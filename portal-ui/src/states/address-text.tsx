import { Fragment } from 'react'

/**
 * An address as data has it: "1410 Zagorje ob Savi" stays on one line where there is room for it. Spaces that don't break would
 * split it within a word where large text leaves none.
 */
export function AddressText({ address }: { address: string }) {
  const parts = address.split(', ')
  return parts.map((part, index) => (
    <Fragment key={index}>
      {index > 0 && ' '}
      <span className="kept-together">{index < parts.length - 1 ? `${part},` : part}</span>
    </Fragment>
  ))
}
