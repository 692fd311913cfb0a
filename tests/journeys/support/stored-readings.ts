import { query } from '@moja-komunala/world/actors/metering-points.ts'

/** The readings of a meter as billing will find them in PostgreSQL, in the order of their arrival. */
export async function storedReadings(serialNumber: string): Promise<number[]> {
  const rows = await query<{ value_m3: number }>(
    `select reading.value_m3 from reading join meter on meter.id = reading.meter_id
     where meter.serial_number = $1 order by reading.sequence`,
    [serialNumber],
  )
  return rows.map((row) => row.value_m3)
}
