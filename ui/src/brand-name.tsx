import { brand } from '@moja-komunala/brand/brand'
import logo from '@moja-komunala/brand/logo.svg?raw'

/** The utility's logo, written into the page so that it takes the colours of the scheme, and its name. */
export function BrandName() {
  return (
    <>
      {/* The file is part of the build, nobody else's text. */}
      <span className="brandmark__logo" aria-hidden="true" dangerouslySetInnerHTML={{ __html: logo }} />
      <span translate="no">
        {brand.utility.nameLines.map((line) => (
          <span key={line}>{line} </span>
        ))}
      </span>
    </>
  )
}
