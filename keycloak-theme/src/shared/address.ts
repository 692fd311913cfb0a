const unseen = /[\s\p{Z}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu

/** What was typed without blanks and what nobody sees, as keyboards and clipboards bring them along; Keycloak keeps it so. */
export const seenIn = (typed: string): string => typed.normalize('NFKC').replace(unseen, '')

/** Whether it is worth asking Keycloak, which looks closer. */
export const mayBeAddress = (typed: string): boolean => /^[^@]+@[^@.]+(?:\.[^@.]+)*\.[^@.]{2,}$/.test(seenIn(typed))
