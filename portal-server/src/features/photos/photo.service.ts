import { findReadingWindow } from '@moja-komunala/rules/reading-window.ts'
import { dayAt } from '@moja-komunala/rules/zoned-days.ts'
import type { Config } from '../../config.ts'
import type { AccountActor } from '../../platform/actors/actor.ts'
import { sightOf } from '../../platform/actors/sight.ts'
import type { AuditEntry } from '../../platform/audit/audit.repository.ts'
import { audit } from '../../platform/audit/audit.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database/database.ts'
import { HttpProblem } from '../../platform/http/problem.ts'
import type { WindowRule } from '../../platform/reading-window/window-rule.ts'
import { cleanJpeg } from './jpeg.ts'
import {
  deletePhoto,
  deletePhotosBefore,
  findOwnPhoto,
  findOwnReading,
  findPhoto,
  putPhoto,
  type PhotoSight,
} from './photo.repository.ts'
import type { ReadingOfPhoto } from './reading-of-photo.ts'

export interface PhotoDependencies {
  readonly db: Database
  readonly clock: Clock
  readonly config: Pick<Config, 'readingWindowRule' | 'readings'>
  readonly windowRule: Pick<WindowRule, 'refresh'>
}

const msPerDay = 86_400_000

/** Photos of meters, each with a reading. They are seen by whoever sent them alone. */
export class PhotoService {
  readonly #dependencies: PhotoDependencies

  constructor(dependencies: PhotoDependencies) {
    this.#dependencies = dependencies
  }

  /**
   * @param sent what came as image/jpeg; undefined where something else came
   * @throws HttpProblem not-found, occupancy-ended, reading-window-closed, photo-not-usable
   */
  async put(actor: AccountActor, ids: ReadingOfPhoto, sent: Buffer | undefined): Promise<void> {
    const { db, clock, config, windowRule } = this.#dependencies
    const reading = await findOwnReading(db, this.#sightOf(actor), ids)
    if (!reading) throw new HttpProblem('not-found')
    const now = clock()
    if (reading.ends_on < dayAt(now, config.readingWindowRule)) throw new HttpProblem('occupancy-ended')
    // It may have been extended a moment ago, at another replica.
    if (!findReadingWindow(now, config.readingWindowRule).isOpen) await windowRule.refresh()
    const window = findReadingWindow(now, config.readingWindowRule)
    if (!window.isOpen || window.firstDay !== reading.window_first_day) throw new HttpProblem('reading-window-closed')
    const image = sent && cleanJpeg(sent)
    if (!image) throw new HttpProblem('photo-not-usable')
    await db.transaction().execute(async (trx) => {
      await putPhoto(trx, ids.readingId, image)
      await audit(trx, actor, 'change', entryOf('putPhoto', ids))
    })
  }

  /** @throws HttpProblem not-found */
  async get(actor: AccountActor, ids: ReadingOfPhoto): Promise<Buffer> {
    const image = await findPhoto(this.#dependencies.db, this.#sightOf(actor), ids)
    if (!image) throw new HttpProblem('not-found')
    return image
  }

  /** For whoever takes along what is theirs; undefined where there is none any more. */
  async findOwn(actor: AccountActor, readingId: string): Promise<Buffer | undefined> {
    return findOwnPhoto(this.#dependencies.db, sightOf(actor), readingId)
  }

  /**
   * Takes the photo away and leaves the reading, whenever the customer likes: it is a picture of somebody's home.
   *
   * @throws HttpProblem not-found
   */
  async remove(actor: AccountActor, ids: ReadingOfPhoto): Promise<void> {
    await this.#dependencies.db.transaction().execute(async (trx) => {
      if (!(await deletePhoto(trx, this.#sightOf(actor), ids))) throw new HttpProblem('not-found')
      await audit(trx, actor, 'change', entryOf('deletePhoto', ids))
    })
  }

  #sightOf(actor: AccountActor): PhotoSight {
    return { ...sightOf(actor), timeZone: this.#dependencies.config.readingWindowRule.timeZone }
  }

  /** Removes what was kept for long enough. */
  async prune(): Promise<void> {
    const { db, clock, config } = this.#dependencies
    await deletePhotosBefore(db, new Date(clock().getTime() - config.readings.photoDays * msPerDay))
  }
}

function entryOf(action: string, { meteringPointId, readingId }: ReadingOfPhoto): AuditEntry {
  return { action, meteringPointId, details: { readingId } }
}
