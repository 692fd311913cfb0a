import useSWR from 'swr'
import { withKnown } from '../offline/known-data.ts'
import { client, patience, receive } from './client.ts'
import type { WaterReport, WaterReportList } from './types.ts'

const listKey = (meteringPointId: string) => ['water-reports', meteringPointId] as const

const fetchList = ([, meteringPointId]: ReturnType<typeof listKey>): Promise<WaterReportList> =>
  withKnown(`water-reports ${meteringPointId}`, () =>
    receive(
      client.GET('/metering-points/{meteringPointId}/water-reports', {
        params: { path: { meteringPointId } },
        signal: patience(),
      }),
    ),
  )

/** The years of which there is a report, the newest first. */
export const useWaterReports = (meteringPointId: string) =>
  useSWR<WaterReportList, unknown, ReturnType<typeof listKey>>(listKey(meteringPointId), fetchList)

const reportKey = (meteringPointId: string, year: number) => ['water-report', meteringPointId, year] as const

const fetchReport = ([, meteringPointId, year]: ReturnType<typeof reportKey>): Promise<WaterReport> =>
  withKnown(`water-report ${meteringPointId} ${year}`, () =>
    receive(
      client.GET('/metering-points/{meteringPointId}/water-reports/{year}', {
        params: { path: { meteringPointId, year } },
        signal: patience(),
      }),
    ),
  )

export const useWaterReport = (meteringPointId: string, year: number) =>
  useSWR<WaterReport, unknown, ReturnType<typeof reportKey>>(reportKey(meteringPointId, year), fetchReport)

/** The address of the same as a document. */
export const waterReportDocument = (meteringPointId: string, year: number) =>
  `/api/v1/metering-points/${meteringPointId}/water-reports/${year}/document`
