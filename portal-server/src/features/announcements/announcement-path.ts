/** Where anybody reads what was announced; of one, by its code. */
export const announcementsPath = '/obvestila-o-vodi'
export const announcementPath = (code: string): `/${string}` => `${announcementsPath}/${code}`
