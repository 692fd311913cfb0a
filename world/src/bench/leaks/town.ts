import { stitchConsumption, withoutEstimates, type StitchedState } from '@moja-komunala/rules/consumption.ts'
import { dayNumber } from '@moja-komunala/rules/days.ts'
import { firstDay } from './calendar.ts'
import { Dice } from './dice.ts'
import { rollLife, rollWeather, type Cause, type Liveliness } from './household.ts'
import { addLeak, rollLeak, type Leak } from './leak.ts'
import { readMeters } from './reading-habits.ts'

/** A household as a rule sees it, and what is true of it. */
export interface Household {
  readonly states: readonly StitchedState[]
  readonly causes: readonly Cause[]
  readonly leak: Leak | undefined
}

export interface TownPlan extends Liveliness {
  readonly seed: number
  readonly households: number
}

export const lively: Liveliness = { events: 1, swing: 1 }
/** Half as much happens, and months are three tenths steadier. */
export const calm: Liveliness = { events: 0.5, swing: 0.7 }

export function buildTown({ seed, households, ...liveliness }: TownPlan): Household[] {
  const weather = rollWeather(new Dice(seed))
  return Array.from({ length: households }, (_, index) => {
    const dice = new Dice(Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b))
    const { litres, causes } = rollLife(dice, weather, liveliness)
    const leak = rollLeak(dice)
    if (leak) addLeak(dice, litres, leak)
    const states = stitchConsumption(withoutEstimates(readMeters(dice, litres))).flat()
    return { states, causes, leak }
  })
}

const firstNumber = dayNumber(firstDay)
export const dayInTown = (day: string): number => dayNumber(day) - firstNumber
