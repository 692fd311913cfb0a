import { pointLinkedLetter } from '@moja-komunala/portal-server/features/metering-points/point-linked.letter.ts'
import { startBackground } from './background.ts'

export interface MailReplica {
  /** Writes to these accounts; the database has it when this returns. */
  write(subjects: readonly string[], occasion: string): Promise<void>
  stop(): Promise<void>
}

/** As startBackground, at the time that it is. */
export function startMailReplica(settings: Record<string, string>): MailReplica {
  const { services, stop } = startBackground(settings, () => new Date())
  const { db, messages } = services.platform
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
    stop,
  }
}
