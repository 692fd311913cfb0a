import { accountPath } from './keycloak/place.ts'

/** What the address bar shows, the same in both languages. */
export const paths = {
  welcome: `${accountPath}/`,
  profile: `${accountPath}/moj-profil`,
  signingIn: `${accountPath}/prijava`,
  activity: `${accountPath}/aktivnost`,
  programs: `${accountPath}/programi`,
} as const
