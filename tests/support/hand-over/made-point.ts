import { randomInt, randomUUID } from 'node:crypto'
import type pg from 'pg'
import { newReference } from '@moja-komunala/world/demo/reference.ts'
import { newNumber, newWord } from './marks.ts'
import {
  isBillSeen,
  isEntrySeen,
  isIn,
  isInvoiceSeen,
  isMeterSeen,
  stayOf,
  type Plan,
  type PlannedBill,
  type PlannedEntry,
  type PlannedInvoice,
  type PlannedMeter,
  type Stay,
} from './plan.ts'

/** Something of the point, by which it is recognised, and who may see it. */
interface Mark {
  readonly mark: number | string
  readonly isSeen: (stay: Stay, subject: string) => boolean
}

export interface MadeEntry {
  readonly id: string
  readonly meterId: string
  readonly subject: string
  readonly key: string
  readonly valueM3: number
  readonly note: string | undefined
  readonly planned: PlannedEntry
}

export interface MadePoint {
  readonly plan: Plan
  readonly id: string
  readonly number: string
  readonly meterIds: readonly string[]
  readonly entries: readonly MadeEntry[]
  readonly invoices: readonly { readonly id: string; readonly planned: PlannedInvoice }[]
  /** Of each stay, its last bill's. */
  readonly slips: readonly { readonly purpose: string; readonly reference: string }[]
  /** The marks that an account may see. */
  marksFor(person: number): (number | string)[]
}

/** What of a plan becomes something else, or nothing, in a twin of its point. */
export interface Values {
  readonly userNames: readonly string[]
  readonly customerKeys: readonly string[]
  readonly serialNumbers: readonly string[]
  readonly removedM3: readonly number[]
  readonly bills: readonly number[]
  readonly entries: readonly ({ readonly valueM3: number; readonly note: string; readonly photo: string } | undefined)[]
  readonly invoices: readonly InvoiceValues[]
  readonly deposits: readonly number[]
}

interface InvoiceValues {
  readonly number: string
  readonly totalCents: number
  readonly paidCents: number
}

const newEntryValues = () => ({ valueM3: newNumber(), note: newWord('Opomba'), photo: newWord('Slika') })

const newInvoiceValues = (): InvoiceValues => ({
  ...{ number: newWord('Bremepis'), totalCents: newNumber(), paidCents: newNumber() },
})

export const newValues = ({ stays, meters, bills, entries, invoices, deposits }: Plan): Values => ({
  userNames: stays.map(() => newWord('Ime')),
  customerKeys: stays.map(() => newWord('Ključ')),
  serialNumbers: meters.map(() => newWord('Števec')),
  removedM3: meters.map(newNumber),
  bills: bills.map(newNumber),
  entries: entries.map(newEntryValues),
  invoices: invoices.map(newInvoiceValues),
  deposits: deposits.map(newNumber),
})

/** The same point for who was there in a stay; all else is something else, and every other thing isn't there. */
export function twinOf(plan: Plan, values: Values, stay: Stay): { plan: Plan; values: Values } {
  const isRemovalSeen = ({ removedOn }: PlannedMeter) =>
    removedOn !== undefined && (stay.to === undefined || removedOn <= stay.to)
  const seen = <Of, Value>(
    planned: readonly Of[],
    of: readonly Value[],
    isSeen: (each: Of) => boolean,
    other: (at: number) => Value,
  ) => planned.map((each, at) => (isSeen(each) ? (of[at] as Value) : other(at)))
  // Somebody of the household who goes over to another time is missing in this one: that is theirs to see.
  const isKept = (person: number, at: number) => at === 0 || stay.people.includes(person)
  const bills = plan.bills.flatMap((bill, at) => {
    if (isBillSeen(plan, bill, stay)) return [{ bill, valueM3: values.bills[at] ?? 0 }]
    return at % 3 === 0 ? [] : [{ bill, valueM3: newNumber() }]
  })
  const invoices = plan.invoices.flatMap((invoice, at) => {
    // A number is given once, whosever it is.
    const other = newInvoiceValues()
    if (isInvoiceSeen(plan, invoice, stay)) return [{ invoice, made: { ...values.invoices[at], number: other.number } }]
    return at % 3 === 0 ? [] : [{ invoice, made: other }]
  })
  const deposits = plan.deposits.flatMap((receivedOn, at) => {
    if (isIn(stay, receivedOn)) return [{ receivedOn, cents: values.deposits[at] ?? 0 }]
    return at % 2 === 0 ? [] : [{ receivedOn, cents: newNumber() }]
  })
  return {
    plan: {
      ...plan,
      bills: bills.map(({ bill }) => bill),
      invoices: invoices.map(({ invoice }) => invoice),
      deposits: deposits.map(({ receivedOn }) => receivedOn),
      stays: plan.stays.map((each) =>
        each === stay ? each : { ...each, people: each.people.filter(isKept), isBusiness: !each.isBusiness },
      ),
      closedOn: stay === plan.stays.at(-1) ? plan.closedOn : undefined,
    },
    values: {
      userNames: seen(
        plan.stays,
        values.userNames,
        (each) => each === stay,
        () => newWord('Ime'),
      ),
      customerKeys: plan.stays.map(() => newWord('Ključ')),
      serialNumbers: seen(
        plan.meters,
        values.serialNumbers,
        (meter) => isMeterSeen(meter, stay),
        () => newWord('Števec'),
      ),
      removedM3: seen(
        plan.meters,
        values.removedM3,
        (meter) => isMeterSeen(meter, stay) && isRemovalSeen(meter),
        newNumber,
      ),
      bills: bills.map(({ valueM3 }) => valueM3),
      entries: seen(
        plan.entries,
        values.entries,
        (entry) => isEntrySeen(entry, stay),
        (at) => (at % 2 === 0 ? undefined : newEntryValues()),
      ),
      invoices: invoices.map(({ made }) => ({ ...newInvoiceValues(), ...made })),
      deposits: deposits.map(({ cents }) => cents),
    },
  }
}

interface Surroundings {
  readonly owner: pg.Client
  /** Of the people of the plan. */
  readonly subjects: readonly string[]
}

/** As billing and the customers would have had it happen, one after the other, by the database's own clock. */
export class PointMaker {
  readonly #owner: pg.Client
  readonly #subjects: readonly string[]
  readonly #plan: Plan
  readonly #values: Values
  readonly #number = String(randomInt(1_000_000_000, 9_999_999_999))
  readonly #entries: MadeEntry[] = []
  readonly #invoices: { id: string; planned: PlannedInvoice }[] = []
  #id = ''
  #meterIds: string[] = []

  constructor({ owner, subjects }: Surroundings, { plan, values }: { readonly plan: Plan; readonly values: Values }) {
    this.#owner = owner
    this.#subjects = subjects
    this.#plan = plan
    this.#values = values
  }

  async make(): Promise<MadePoint> {
    await this.#insertPoint()
    const slips = []
    for (const [at, stay] of this.#plan.stays.entries()) slips.push(await this.#insertSlip(at, stay))
    const { events } = this
    for (const { at, happens } of events.toSorted((one, other) => one.at.getTime() - other.at.getTime())) {
      await playInstant(this.#owner, at)
      await happens()
    }
    for (const [at, bill] of this.#plan.bills.entries()) await this.#askAbout(at, bill)
    const { plan } = this
    return {
      ...{ plan, id: this.#id, number: this.#number, meterIds: this.#meterIds, entries: this.#entries, slips },
      invoices: this.#invoices,
      marksFor: (person) => this.#marksFor(person),
    }
  }

  get plan(): Plan {
    return this.#plan
  }

  /** All but the first stay, with which the point begins. */
  get events(): { at: Date; happens: () => Promise<unknown> }[] {
    const { stays, bills, entries, invoices, deposits, closedOn } = this.#plan
    const atHour = (day: string, hour: string) => new Date(`${day}T${hour}:00+01:00`)
    return [
      ...stays.flatMap((stay, at) => [
        ...(at === 0 ? [] : [{ at: atHour(stay.toldOn, '05:00'), happens: () => this.#begin(at, stay) }]),
        ...(stay.linkedOn === undefined
          ? []
          : [{ at: atHour(stay.linkedOn, '06:00'), happens: () => this.#link(stay) }]),
        ...(stay.endToldOn === undefined
          ? []
          : [{ at: atHour(stay.endToldOn, '04:00'), happens: () => this.#end(stay) }]),
      ]),
      ...bills.map((bill, at) => ({ at: atHour(bill.readOn, '12:00'), happens: () => this.#bill(at, bill) })),
      ...invoices.map((invoice, at) => ({
        ...{ at: atHour(invoice.issuedOn, '13:00'), happens: () => this.#charge(at, invoice) },
      })),
      ...deposits.map((day, at) => ({
        ...{ at: atHour(day, '14:00'), happens: () => this.#pay(day, this.#values.deposits[at] ?? 0) },
      })),
      ...entries.map((entry, at) => ({ at: entry.arrivedAt, happens: () => this.#handIn(at, entry) })),
      ...(closedOn === undefined ? [] : [{ at: atHour(closedOn, '23:00'), happens: () => this.#close(closedOn) }]),
    ]
  }

  async #insertPoint(): Promise<void> {
    const { stays, meters } = this.#plan
    const { rows } = await this.#owner.query<{ id: string }>(
      `insert into metering_point (number, user_name, address, consumption_type, customer_key)
       values ($1, $2, 'Polje 8', $3, $4) returning id`,
      [this.#number, this.#values.userNames[0], typeOf(stays[0]), this.#values.customerKeys[0]],
    )
    this.#id = rows[0]?.id ?? ''
    for (const [at, meter] of meters.entries()) this.#meterIds.push(await this.#insertMeter(at, meter))
  }

  async #bill(at: number, { meter, readOn, source }: PlannedBill): Promise<void> {
    await this.#owner.query(
      'insert into billed_reading (meter_id, read_on, value_m3, source) values ($1, $2, $3, $4)',
      [this.#meterIds[meter], readOn, this.#values.bills[at], source],
    )
  }

  /** As if more had flowed than usual, so much a day as the bill's mark, in whoever's time its day lies. */
  async #askAbout(at: number, { meter, readOn }: PlannedBill): Promise<void> {
    await this.#owner.query(
      `insert into unusual_use (occupancy_id, kind, read_on, since_day, litres_per_day, usual_litres_per_day, extra_m3, told_at)
       select occupancy.id, meter.kind, $3::date, $3::date - 30, $4, 1, 1, $3::date
       from occupancy join meter on meter.metering_point_id = occupancy.metering_point_id
       where occupancy.metering_point_id = $1 and meter.id = $2
         and $3::date between occupancy.starts_on and occupancy.ends_on
       on conflict do nothing`,
      [this.#id, this.#meterIds[meter], readOn, this.#values.bills[at]],
    )
  }

  async #charge(at: number, planned: PlannedInvoice): Promise<void> {
    const { issuedOn, from, to, namedFor, preceding, isPaid } = planned
    const values = this.#values.invoices[at] ?? newInvoiceValues()
    const before = preceding && this.#values.invoices[this.#plan.invoices.indexOf(preceding)]
    const { rows } = await this.#owner.query<{ id: string }>(
      `insert into invoice (number, metering_point_id, issued_on, due_on, period_from, period_to, net_cents, vat_cents,
         total_cents, reference, customer_key, preceding_numbers)
       values ($1, $2, $3, $3, $4, $5, $6, 0, $6, 'SI121033842574531', $7, $8) returning id`,
      [
        ...[values.number, this.#id, issuedOn, from, to, values.totalCents],
        namedFor === undefined ? null : this.#values.customerKeys[namedFor],
        JSON.stringify(preceding ? [before?.number ?? newWord('Bremepis')] : []),
      ],
    )
    const id = rows[0]?.id ?? ''
    if (isPaid) await this.#pay(issuedOn, values.paidCents, id)
    this.#invoices.push({ id, planned })
  }

  async #pay(receivedOn: string, cents: number, invoiceId: string | null = null): Promise<void> {
    await this.#owner.query(
      `insert into payment (external_id, metering_point_id, invoice_id, received_on, amount_cents)
       values (gen_random_uuid(), $1, $2, $3, $4)`,
      [this.#id, invoiceId, receivedOn, cents],
    )
  }

  async #insertMeter(at: number, { kind, installedOn, removedOn, isRemovalNoted }: PlannedMeter): Promise<string> {
    const { rows } = await this.#owner.query<{ id: string }>(
      `insert into meter (metering_point_id, kind, serial_number, type, digits, installed_on, removed_on, removed_m3)
       values ($1, $2, $3, '15', 5, $4, $5, $6) returning id`,
      [
        ...[this.#id, kind, this.#values.serialNumbers[at], installedOn, removedOn ?? null],
        removedOn !== undefined && isRemovalNoted ? this.#values.removedM3[at] : null,
      ],
    )
    return rows[0]?.id ?? ''
  }

  async #insertSlip(at: number, { toldOn }: Stay) {
    const slip = { purpose: `Voda ${this.#number}`, reference: newReference() }
    await this.#owner.query(
      `insert into payment_slip (metering_point_id, purpose, purpose_number, reference, issued_on, customer_key)
       values ($1, $2, $3, $4, $5, $6)`,
      [this.#id, slip.purpose, this.#number, slip.reference, toldOn, this.#values.customerKeys[at]],
    )
    return slip
  }

  async #begin(at: number, stay: Stay): Promise<void> {
    await this.#owner.query(
      `update metering_point set user_name = $2, customer_key = $3, occupied_from = $4, occupied_to = null,
         consumption_type = $5 where id = $1`,
      [this.#id, this.#values.userNames[at], this.#values.customerKeys[at], stay.from, typeOf(stay)],
    )
  }

  async #end({ to }: Stay): Promise<void> {
    await this.#owner.query('update metering_point set occupied_to = $2 where id = $1', [this.#id, to])
  }

  async #close(day: string): Promise<void> {
    await this.#owner.query('update metering_point set closed_on = $2 where id = $1', [this.#id, day])
  }

  /** As the portal does once a slip was shown. */
  async #link({ people }: Stay): Promise<void> {
    for (const person of people)
      await this.#owner.query(
        `insert into account_metering_point (subject, metering_point_id, occupancy_id)
         select $1, metering_point_id, id from occupancy where metering_point_id = $2 order by sequence desc limit 1
         on conflict (subject, metering_point_id)
         do update set occupancy_id = excluded.occupancy_id, linked_at = now(), ended_at = null`,
        [this.#subjects[person], this.#id],
      )
  }

  async #handIn(at: number, planned: PlannedEntry): Promise<void> {
    const values = this.#values.entries[at]
    const subject = this.#subjects[planned.by] ?? ''
    if (!values) return
    const [meterId = '', key] = [this.#meterIds[planned.meter], randomUUID()]
    const waited = planned.enteredAt < planned.arrivedAt
    const note = planned.hasNote ? values.note : undefined
    const { rows } = await this.#owner.query<{ id: string }>(
      `insert into reading (meter_id, subject, value_m3, idempotency_key, claimed_at, way_in, doubts, doubt_reason, doubt_note)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
      [
        ...[meterId, subject, values.valueM3, key, waited ? planned.enteredAt : null, waited ? 'offline' : 'portal'],
        ...[note === undefined ? '[]' : doubted, note === undefined ? null : 'other', note ?? null],
      ],
    )
    const id = rows[0]?.id ?? ''
    if (planned.hasPhoto)
      await this.#owner.query('insert into reading_photo (reading_id, image) values ($1, $2)', [
        id,
        Buffer.from(values.photo),
      ])
    this.#entries.push({ id, meterId, subject, key, valueM3: values.valueM3, note, planned })
  }

  #marksFor(person: number): (number | string)[] {
    const [stay, subject] = [stayOf(this.#plan.stays, person), this.#subjects[person] ?? '']
    return stay ? this.#marks().flatMap(({ mark, isSeen }) => (isSeen(stay, subject) ? [mark] : [])) : []
  }

  #marks(): Mark[] {
    const { stays, meters, bills, invoices, deposits } = this.#plan
    return [
      ...stays.map((each, at) => ({ mark: this.#values.userNames[at] ?? '', isSeen: (stay: Stay) => stay === each })),
      ...meters.map((meter, at) => ({
        ...{ mark: this.#values.serialNumbers[at] ?? '', isSeen: (stay: Stay) => isMeterSeen(meter, stay) },
      })),
      // What an exchanged meter began with.
      { mark: 0, isSeen: () => true },
      ...bills.map((bill, at) => ({
        ...{ mark: this.#values.bills[at] ?? 0, isSeen: (stay: Stay) => isBillSeen(this.#plan, bill, stay) },
      })),
      ...invoices.flatMap((invoice, at): Mark[] => {
        const { number, totalCents, paidCents } = this.#values.invoices[at] ?? newInvoiceValues()
        const isSeen = (stay: Stay) => isInvoiceSeen(this.#plan, invoice, stay)
        return [number, totalCents, ...(invoice.isPaid ? [paidCents] : [])].map((mark) => ({ mark, isSeen }))
      }),
      ...deposits.map((day, at) => ({
        ...{ mark: this.#values.deposits[at] ?? 0, isSeen: (stay: Stay) => isIn(stay, day) },
      })),
      ...this.#entries.flatMap(({ planned, valueM3, note, subject: by }): Mark[] => {
        const photo = this.#values.entries[this.#plan.entries.indexOf(planned)]?.photo ?? ''
        const isOwn = (stay: Stay, subject: string) => isEntrySeen(planned, stay) && subject === by
        return [
          { mark: valueM3, isSeen: (stay) => isEntrySeen(planned, stay) },
          ...(note === undefined ? [] : [{ mark: note, isSeen: isOwn }]),
          ...(planned.hasPhoto ? [{ mark: photo, isSeen: isOwn }] : []),
        ]
      }),
    ]
  }
}

const doubted = JSON.stringify([
  { code: 'higher-than-usual', likelyReasons: ['leak'], expected: { lowestM3: 7, highestM3: 70 } },
])

const typeOf = (stay: Stay | undefined) => (stay?.isBusiness === true ? 'business' : 'household')

/** By which a database judges and stamps. */
export async function playInstant(owner: pg.Client, instant: Date): Promise<void> {
  await owner.query(
    `create or replace function portal_now() returns timestamptz language sql stable
     as $$ select timestamptz ${owner.escapeLiteral(instant.toISOString())} $$`,
  )
}
