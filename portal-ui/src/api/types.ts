import type { components } from './schema.gen.ts'

type Schemas = components['schemas']

export type Problem = Schemas['Problem']
export type ProblemCode = Problem['code']
export type FieldProblem = Schemas['FieldProblem']
export type Session = Schemas['Session']
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
