import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** Where Keycloak sends logout tokens for a client of a test's (OpenID Connect Back-Channel Logout 1.0). */
export async function startLogoutListener() {
  const tokens: string[] = []
  const server = createServer((request, response) => {
    void text(request).then((form) => {
      tokens.push(new URLSearchParams(form).get('logout_token') ?? '')
      response.end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  return { url, tokens, stop: () => server.close() }
}
export type LogoutListener = Awaited<ReturnType<typeof startLogoutListener>>
