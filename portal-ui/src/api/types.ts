import type { components, paths } from '@moja-komunala/portal-client/schema'
import type { components as componentsOfSession, paths as pathsOfSession } from '@moja-komunala/portal-client/session'

/** Every operation that the pages may ask for: those of programs, and the session's. */
export type Paths = paths & pathsOfSession

type Schemas = components['schemas'] & Pick<componentsOfSession['schemas'], 'Session'>

export type Problem = Schemas['Problem']
export type ProblemCode = Problem['code']
export type FieldProblem = Schemas['FieldProblem']
export type Session = Schemas['Session']
export type NoticeSettings = Schemas['NoticeSettings']
export type NoticeChoice = Schemas['ChooseNotices']['choices'][number]
export type MeteringPoint = Schemas['MeteringPoint']
export type MeteringPointSummary = Schemas['MeteringPointSummary']
export type Meter = Schemas['Meter']
export type Reading = Schemas['Reading']
export type ReadingWindow = Schemas['ReadingWindow']
export type SubmittedReading = Schemas['SubmittedReading']
export type Doubt = Schemas['Doubt']
export type DoubtAnswer = Schemas['DoubtAnswer']
export type PeriodConsumption = Schemas['PeriodConsumption']
export type MeteringPointHistory = Schemas['MeteringPointHistory']
export type MeteringPointConsumption = Schemas['MeteringPointConsumption']
export type ConsumptionOfMonth = Schemas['ConsumptionOfMonth']
export type Bill = Schemas['Bill']
export type BillSummary = Schemas['BillSummary']
export type BillList = Schemas['BillList']
export type BillState = BillSummary['state']
export type BillPayment = Schemas['BillPayment']
export type LinkedBill = Schemas['LinkedBill']
export type Payment = Schemas['Payment']
export type PaymentList = Schemas['PaymentList']
export type Balance = Schemas['Balance']
export type WaterReport = Schemas['WaterReport']
export type WaterReportList = Schemas['WaterReportList']
export type MeasuredParameter = Schemas['MeasuredParameter']
export type Home = Schemas['Home']
export type PointAtHome = Schemas['MeteringPointAtHome']
export type BillForecast = Schemas['BillForecast']
export type UnusualUse = Schemas['UnusualUse']
