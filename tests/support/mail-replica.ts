import { readConfig } from '@moja-komunala/portal-server/config.ts'
import { pointLinkedLetter } from '@moja-komunala/portal-server/features/metering-points/point-linked.letter.ts'
import { createLog } from '@moja-komunala/portal-server/platform/log.ts'
import { createServices } from '@moja-komunala/portal-server/services.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'

export interface MailReplica {
  /** Writes to these accounts; the database has it when this returns. */
  write(subjects: readonly string[], occasion: string): Promise<void>
  stop(): Promise<void>
}

/** What a portal does in the background, in this process, with some settings of its own. Nobody is served. The test stops it. */
export function startMailReplica(settings: Record<string, string>): MailReplica {
  const { platform } = createServices({
    config: readConfig({ ...getWorld().inside.portal, LOG_LEVEL: 'silent', ...settings }),
    clock: () => new Date(),
    log: createLog('silent'),
    playedDay: undefined,
  })
  const { db, jobs, keycloak, messages, closeWays } = platform
  jobs.start()
  const write = messages.open(pointLinkedLetter)
  const content = { pointNumber: '0040098579', address: 'Cesta 20. julija 3' }
  return {
    write: async (subjects, occasion) => {
      await db.transaction().execute((trx) =>
        write(
          trx,
          subjects.map((subject) => ({ subject, occasion, content })),
        ),
      )
      messages.hurry()
    },
    stop: async () => {
      await jobs.stop()
      await closeWays()
      keycloak.server.close()
      await db.destroy()
    },
  }
}
