import { createServer } from 'node:net'
import { WorldProblem, systemErrorCode } from './problem.ts'

function listenOnce(port: number, host = '127.0.0.1'): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address()
      server.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port)
        else reject(new Error('a TCP server without a port'))
      })
    })
  })
}

/** A port of 127.0.0.1 on which nothing listened a moment ago. Somebody else may be quicker: be ready to ask again. */
export function freePort(): Promise<number> {
  return listenOnce(0)
}

/** Says in one sentence that the port is taken, and by what means another one is chosen. */
export async function assertPortFree(port: number, purpose: string, variable: string): Promise<void> {
  try {
    await listenOnce(port)
    // "localhost" may mean either address, and must not lead to somebody else.
    await listenOnce(port, '::1').catch((error: unknown) => {
      if (systemErrorCode(error) === 'EADDRINUSE') throw error
    })
  } catch (error) {
    const code = systemErrorCode(error)
    if (code === 'EADDRINUSE')
      throw new WorldProblem(
        `Port ${port} for ${purpose} is in use: stop what uses it or choose another with ${variable}=${port + 1}.`,
      )
    if (code === 'EACCES')
      throw new WorldProblem(
        `Port ${port} for ${purpose} is not allowed to this user: choose one above 1023 with ${variable}.`,
      )
    throw error
  }
}
