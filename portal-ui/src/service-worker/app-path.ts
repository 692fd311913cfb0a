/** Whether a path is that of one of the pages drawn in the browser; the others are the server's own. */
export function isAppPath(path: string): boolean {
  return path === '/' || path === '/moji-podatki' || /^\/(?:odjemna-mesta|racuni)(?:\/|$)/.test(path)
}
