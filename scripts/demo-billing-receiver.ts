import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { verifyWebhook, type PortalEvent } from '../portal-client/src/webhooks.ts'

/** Where the portal tells the billing system what happened. Takes nothing that the portal didn't sign. */
export async function startReceiver() {
  const events: PortalEvent[] = []
  let secret = ''
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      try {
        events.push(verifyWebhook(secret, request.headers, Buffer.concat(chunks).toString()))
        response.writeHead(204).end()
      } catch {
        response.writeHead(401).end()
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/events`,
    trust: (shown: string): void => void (secret = shown),
    /** Waits for the first event that is so. */
    waitFor: async (isWanted: (event: PortalEvent) => boolean, seconds: number): Promise<PortalEvent | undefined> => {
      const deadline = Date.now() + seconds * 1000
      while (Date.now() < deadline) {
        const found = events.find(isWanted)
        if (found) return found
        await sleep(100)
      }
      return undefined
    },
    count: (): number => events.length,
    stop: async (): Promise<void> => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
