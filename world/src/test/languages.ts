/** Words that Slovenian does not have, so that one of them gives an English text away. */
export const english =
  /\b(account|and|another|are|authenticat\w*|be|because|been|browser|by|click|confirm|delete|device|does|enter|expired|for|from|has|have|if|invalid|is|link|login|log|may|must|of|only|page|passkeys?|password|please|registered|required|select|session|sign|successfully|that|the|then|this|update|user|username|verif\w*|was|will|with|you|your)\b/i

/** The same the other way round. */
export const slovenian = /[čšž]|\b(ali|bila|bilo|geslo|ime|je|kliknite|koda|na|ni|pri|prijava|ste|vpišite|z|za)\b/i

/** Without what is put in by name or number, what stands in addresses, and names of apps. */
export const wordsOf = (text: string) =>
  text
    .replace(/\$?\{[^}]*\}/g, ' ')
    .replace(/\S+@\S+/g, ' ')
    .replace(/(Google|Microsoft) Authenticator/g, ' ')

/** `loginTotpStep1`, `error-invalid-date`, `requiredAction.VERIFY_EMAIL`: no sentence looks like this. */
export const looksLikeKey = /^(?:[a-z]+(?:[A-Z]\w*)+(?:[.-]\w+)*|[a-z]+(?:-[a-z]+){2,})$/
