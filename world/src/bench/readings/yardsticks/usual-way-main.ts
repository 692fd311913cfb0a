/// <reference lib="es2024.collection" />
import connectPgSimple from 'connect-pg-simple'
import express, { type RequestHandler } from 'express'
import session from 'express-session'
import pg from 'pg'

/*
 * The usual way: what the portal's customers do most, as one usually writes it with Express, express-session,
 * connect-pg-simple and pg. It stands here to be measured beside the portal and stays as it is: docs/decisions/0029.
 */

declare module 'express-session' {
  interface SessionData {
    user: { subject: string; firstName: string; lastName: string; email: string }
  }
}

const { DATABASE_URL, SESSION_SECRET = '', LISTEN_PORT } = process.env

// A day stays the text that it is.
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value)
const pool = new pg.Pool({ connectionString: DATABASE_URL })
const PgSession = connectPgSimple(session)

const app = express()
app.use(express.json())
app.get('/health', (_request, response) => {
  response.json({ status: 'up' })
})
app.use(
  session({
    store: new PgSession({ pool }),
    secret: SESSION_SECRET,
    resave: false,
    saveUninitialized: false,
    cookie: { maxAge: 12 * 60 * 60 * 1000, sameSite: 'lax' },
  }),
)

const requireUser: RequestHandler = (request, response, next) => {
  if (request.session.user) next()
  else response.status(401).json({ error: 'not signed in' })
}

app.get('/metering-points', requireUser, async (request, response) => {
  const { rows } = await pool.query<PointRow>(
    `select point.id as point_id, point.number, point.address, meter.id as meter_id, meter.kind, meter.serial_number,
       meter.digits, billed.value_m3 as billed_m3, billed.read_on, reading.id as reading_id,
       reading.value_m3 as entered_m3, reading.entered_at
     from account_metering_point link
     join metering_point point on point.id = link.metering_point_id
     join meter on meter.metering_point_id = point.id and meter.removed_on is null
     left join lateral (
       select value_m3, read_on from billed_reading
       where billed_reading.meter_id = meter.id order by read_on desc limit 1
     ) billed on true
     left join reading_window on current_date between reading_window.first_day and reading_window.last_day
     left join reading on reading.meter_id = meter.id and reading.window_first_day = reading_window.first_day
     where link.subject = $1
     order by point.number, meter.kind, reading.entered_at desc`,
    [request.session.user?.subject],
  )
  const points = Map.groupBy(rows, ({ point_id }) => point_id)
  response.json({ meteringPoints: [...points.values()].map(toPoint) })
})

interface PointRow {
  point_id: string
  number: string
  address: string
  meter_id: string
  kind: string
  serial_number: string
  digits: number
  billed_m3: number | null
  read_on: string | null
  reading_id: string | null
  entered_m3: number | null
  entered_at: Date | null
}

function toPoint(rows: PointRow[]) {
  const meters = Map.groupBy(rows, ({ meter_id }) => meter_id)
  return {
    id: rows[0]?.point_id,
    number: rows[0]?.number,
    address: rows[0]?.address,
    meters: [...meters.values()].map((ofMeter) => ({
      id: ofMeter[0]?.meter_id,
      kind: ofMeter[0]?.kind,
      serialNumber: ofMeter[0]?.serial_number,
      digits: ofMeter[0]?.digits,
      lastBilled: ofMeter[0]?.read_on ? { valueM3: ofMeter[0].billed_m3, readOn: ofMeter[0].read_on } : null,
      readings: ofMeter
        .filter(({ reading_id }) => reading_id !== null)
        .map(({ reading_id, entered_m3, entered_at }) => ({
          id: reading_id,
          valueM3: entered_m3,
          enteredAt: entered_at,
        })),
    })),
  }
}

app.get('/metering-points/:id/history', requireUser, async (request, response) => {
  const months = Number(request.query['months'] ?? 24)
  const { rows: meters } = await pool.query<{ id: string; kind: string; serial_number: string }>(
    `select meter.id, meter.kind, meter.serial_number from meter
     join account_metering_point link on link.metering_point_id = meter.metering_point_id
     where link.metering_point_id = $1 and link.subject = $2
     order by meter.kind, meter.installed_on`,
    [request.params['id'], request.session.user?.subject],
  )
  if (meters.length === 0) return void response.status(404).json({ error: 'not found' })
  const { rows: readings } = await pool.query<{ meter_id: string; read_on: string; value_m3: number; source: string }>(
    `select meter_id, read_on, value_m3, 'billed' as source from billed_reading
     where meter_id = any($1) and read_on >= current_date - make_interval(months => $2)
     union all
     select meter_id, entered_at::date, value_m3, 'own' from reading
     join reading_window on reading_window.first_day = reading.window_first_day
     where meter_id = any($1) and current_date between reading_window.first_day and reading_window.last_day
     order by read_on`,
    [meters.map(({ id }) => id), months],
  )
  const ofMeter = Map.groupBy(readings, ({ meter_id }) => meter_id)
  response.json({
    meters: meters.map(({ id, kind, serial_number }) => ({
      kind,
      serialNumber: serial_number,
      readings: ofMeter.get(id)?.map(({ read_on, value_m3, source }, index, all) => ({
        readOn: read_on,
        valueM3: value_m3,
        source,
        consumptionM3: value_m3 - (all[index - 1]?.value_m3 ?? value_m3),
      })),
    })),
  })
})

app.get('/home', requireUser, async (request, response) => {
  const { rows: points } = await pool.query<{ id: string; number: string; address: string }>(
    `select point.id, point.number, point.address from metering_point point
     join account_metering_point link on link.metering_point_id = point.id
     where link.subject = $1 order by point.number`,
    [request.session.user?.subject],
  )
  const ids = points.map(({ id }) => id)
  const { rows: entered } = await pool.query<{ metering_point_id: string; value_m3: number }>(
    `select meter.metering_point_id, reading.value_m3 from meter
     join reading on reading.meter_id = meter.id
     join reading_window on reading_window.first_day = reading.window_first_day
     where meter.metering_point_id = any($1) and meter.removed_on is null
       and current_date between reading_window.first_day and reading_window.last_day`,
    [ids],
  )
  const { rows: bills } = await pool.query<BillRow & { metering_point_id: string }>(
    `select invoice.*, coalesce(sum(payment.amount_cents), 0) as paid_cents
     from invoice left join payment on payment.invoice_id = invoice.id
     where invoice.metering_point_id = any($1)
     group by invoice.id having coalesce(sum(payment.amount_cents), 0) < invoice.total_cents
     order by invoice.due_on`,
    [ids],
  )
  const { rows: readings } = await pool.query<{
    metering_point_id: string
    meter_id: string
    read_on: string
    value_m3: number
  }>(
    `select meter.metering_point_id, meter.id as meter_id, billed_reading.read_on, billed_reading.value_m3
     from meter join billed_reading on billed_reading.meter_id = meter.id
     where meter.metering_point_id = any($1)
       and billed_reading.read_on >= date_trunc('month', current_date) - interval '12 months' - interval '1 day'
     order by billed_reading.read_on`,
    [ids],
  )
  response.json({
    meteringPoints: points.map((point) => {
      const used = new Map<string, number>()
      const ofPoint = readings.filter((reading) => reading.metering_point_id === point.id)
      for (const ofMeter of Map.groupBy(ofPoint, ({ meter_id }) => meter_id).values())
        for (const [index, { read_on, value_m3 }] of ofMeter.slice(1).entries()) {
          const month = read_on.slice(0, 7)
          used.set(month, (used.get(month) ?? 0) + value_m3 - (ofMeter[index]?.value_m3 ?? value_m3))
        }
      return {
        ...point,
        enteredM3: entered.filter((one) => one.metering_point_id === point.id).map(({ value_m3 }) => value_m3),
        openBills: bills
          .filter((bill) => bill.metering_point_id === point.id)
          .map((bill) => ({
            number: bill.number,
            dueOn: bill.due_on,
            openCents: Number(bill.total_cents) - Number(bill.paid_cents),
          })),
        usedM3: [...used.values()],
      }
    }),
  })
})

app.get('/metering-points/:id/bills', requireUser, async (request, response) => {
  const { rows } = await pool.query<BillRow>(
    `select invoice.id, invoice.number, invoice.issued_on, invoice.due_on, invoice.period_from, invoice.period_to,
       invoice.total_cents, coalesce(sum(payment.amount_cents), 0) as paid_cents
     from account_metering_point link
     join invoice on invoice.metering_point_id = link.metering_point_id
     left join payment on payment.invoice_id = invoice.id
     where link.metering_point_id = $1 and link.subject = $2
     group by invoice.id
     order by invoice.issued_on desc limit 50`,
    [request.params['id'], request.session.user?.subject],
  )
  response.json({
    bills: rows.map((row) => ({
      id: row.id,
      number: row.number,
      issuedOn: row.issued_on,
      dueOn: row.due_on,
      periodFrom: row.period_from,
      periodTo: row.period_to,
      totalCents: Number(row.total_cents),
      paidCents: Number(row.paid_cents),
      openCents: Number(row.total_cents) - Number(row.paid_cents),
    })),
  })
})

interface BillRow {
  id: string
  number: string
  issued_on: string
  due_on: string
  period_from: string
  period_to: string
  total_cents: string
  paid_cents: string
}

app.get('/metering-points/:id/consumption', requireUser, async (request, response) => {
  const { rows } = await pool.query<{ id: string; kind: string; read_on: string; value_m3: number }>(
    `select meter.id, meter.kind, billed_reading.read_on, billed_reading.value_m3
     from meter
     join account_metering_point link on link.metering_point_id = meter.metering_point_id
     join billed_reading on billed_reading.meter_id = meter.id
     where link.metering_point_id = $1 and link.subject = $2
       and billed_reading.read_on >= date_trunc('month', current_date) - interval '24 months'
     order by meter.kind, billed_reading.read_on`,
    [request.params['id'], request.session.user?.subject],
  )
  if (rows.length === 0) return void response.status(404).json({ error: 'not found' })
  response.json({
    meters: [...Map.groupBy(rows, ({ id }) => id).values()].map((readings) => ({
      kind: readings[0]?.kind,
      months: readings.slice(1).map(({ read_on, value_m3 }, index) => ({
        month: read_on.slice(0, 7),
        usedM3: value_m3 - (readings[index]?.value_m3 ?? value_m3),
      })),
    })),
  })
})

app.post('/meters/:id/readings', requireUser, async (request, response) => {
  const { valueM3 } = request.body as { valueM3: unknown }
  if (!Number.isSafeInteger(valueM3) || Number(valueM3) < 0)
    return void response.status(400).json({ error: 'valueM3 must be a whole number' })
  const { rows: meters } = await pool.query<{ digits: number }>(
    `select meter.digits from meter
     join account_metering_point link on link.metering_point_id = meter.metering_point_id
     where meter.id = $1 and meter.removed_on is null and link.subject = $2`,
    [request.params['id'], request.session.user?.subject],
  )
  if (!meters[0]) return void response.status(404).json({ error: 'not found' })
  if (Number(valueM3) >= 10 ** meters[0].digits)
    return void response.status(422).json({ error: 'the meter cannot show so much' })
  const { rows: windows } = await pool.query<{ first_day: string }>(
    'select first_day from reading_window where current_date between first_day and last_day',
  )
  if (!windows[0]) return void response.status(409).json({ error: 'the reading window is closed' })
  const { rows: stored } = await pool.query<{ id: string; value_m3: number; entered_at: Date }>(
    `insert into reading (meter_id, subject, value_m3, window_first_day, idempotency_key) values ($1, $2, $3, $4, $5)
     on conflict (subject, idempotency_key) do update set idempotency_key = excluded.idempotency_key
     returning id, value_m3, entered_at`,
    [
      request.params['id'],
      request.session.user?.subject,
      valueM3,
      windows[0].first_day,
      request.get('idempotency-key'),
    ],
  )
  response.status(201).json({ id: stored[0]?.id, valueM3: stored[0]?.value_m3, enteredAt: stored[0]?.entered_at })
})

app.listen(Number(LISTEN_PORT), '127.0.0.1')
