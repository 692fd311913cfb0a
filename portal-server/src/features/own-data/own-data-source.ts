import type { AccountActor } from '../../platform/actors/actor.ts'
import type { Database } from '../../platform/database/database.ts'
import type { OwnEvent } from '../../platform/keycloak/own-events.ts'
import type { KeycloakHolding } from '../../platform/keycloak/keycloak-accounts.ts'
import type { ConsumptionService } from '../consumption/consumption.service.ts'
import type { HistoryService } from '../consumption/history.service.ts'
import type { BillService } from '../invoices/bill.service.ts'
import type { MeteringPointService } from '../metering-points/metering-point.service.ts'
import type { MeteringPointSummaryView, MeteringPointView } from '../metering-points/metering-point.schema.ts'
import type { PaymentService } from '../payments/payment.service.ts'
import type { PhotoService } from '../photos/photo.service.ts'
import type { UnusualUseService } from '../unusual-use/unusual-use.service.ts'

const pointsAtOnce = 500

/** Whoever shows customers what is theirs: the same is taken along, and of others' water not a day more. */
export interface OwnDataRooms {
  readonly db: Database
  readonly meteringPoints: MeteringPointService
  readonly histories: HistoryService
  readonly consumptions: ConsumptionService
  readonly unusualUse: UnusualUseService
  readonly bills: BillService
  readonly payments: PaymentService
  readonly photos: PhotoService
}

/** What rows are made from: one account, and what Keycloak said of it a moment ago. */
export interface OwnDataSource extends OwnDataRooms {
  readonly actor: AccountActor
  readonly keycloak: KeycloakHolding
  /** What Keycloak's log has of it, the newest first. */
  readonly events: readonly OwnEvent[]
}

/** All points of the account with their meters, a page at a time. */
export async function* pointsOf({ meteringPoints, actor }: OwnDataSource): AsyncGenerator<MeteringPointView> {
  let after: string | undefined
  do {
    const sheet = await meteringPoints.getSheet(actor, after)
    yield* sheet.meteringPoints
    after = sheet.next ?? undefined
  } while (after !== undefined)
}

/** The same by number alone: most kinds ask for no more, and each walks all of them. */
export async function* numbersOf({ meteringPoints, actor }: OwnDataSource): AsyncGenerator<MeteringPointSummaryView> {
  let after: string | undefined
  do {
    const page = await meteringPoints.list(actor, { after, limit: pointsAtOnce })
    yield* page.meteringPoints
    after = page.next ?? undefined
  } while (after !== undefined)
}
