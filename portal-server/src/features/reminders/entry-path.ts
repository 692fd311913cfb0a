/** Where readings are handed in, short enough for an SMS and a printed letter's code; of one point, or wherever one waits. */
export const entryPath = (number?: string): `/${string}` => (number === undefined ? '/vnos' : `/vnos/${number}`)
