/** Whether a path is that of one of the pages drawn in the browser; the others are the server's own. */
export function isAppPath(path: string): boolean {
  return ['/', '/odjemna-mesta', '/moji-podatki'].includes(path) || path.startsWith('/odjemna-mesta/')
}
