type Heading = 'confirmEmailTitle' | 'emailConfirmedTitle' | 'emailConfirmedAlreadyTitle'

/**
 * Headings about the confirmation of an e-mail address, which Keycloak sends as words without their key, now and then in
 * another language than the rest of the page: in Slovenian and English.
 */
export const headings: Readonly<Record<Heading, readonly [slovenian: string, english: string]>> = {
  confirmEmailTitle: ['Potrdite svoj e-poštni naslov', 'Confirm your e-mail address'],
  emailConfirmedTitle: ['E-poštni naslov je potrjen', 'The e-mail address is confirmed'],
  emailConfirmedAlreadyTitle: ['E-poštni naslov je že potrjen', 'The e-mail address is confirmed already'],
}
