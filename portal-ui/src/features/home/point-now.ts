import { byUrgency, tasksOf, type Task, type TasksOn } from '@moja-komunala/rules/home-tasks.ts'
import type { PointAtHome } from '../../api/types.ts'

/** A point as it is at this moment: with what was handed in since the portal was asked. */
export interface PointNow extends PointAtHome {
  /** Whether meters stand there at all. */
  readonly hasMeters: boolean
  /** The most urgent first. */
  readonly tasks: readonly Task[]
}

export function withTasks(point: Omit<PointNow, 'tasks'>, on: TasksOn): PointNow {
  return { ...point, tasks: tasksOf(point, on) }
}

/** Where something is to be done comes first, the most urgent before all; else as they came. */
export function mostUrgentFirst(points: readonly PointNow[]): readonly PointNow[] {
  return points.toSorted(({ tasks: [one] }, { tasks: [other] }) => {
    if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined)
    return byUrgency(one, other)
  })
}

/** The same thing to do, at one point or at several. */
export interface SharedTask extends Task {
  readonly points: readonly PointNow[]
}

/** Over all points: readings and bills are done together, each question is answered by itself. */
export function sharedTasks(points: readonly PointNow[]): readonly SharedTask[] {
  const shared: { kind: Task['kind']; day: string; points: PointNow[] }[] = []
  for (const point of points)
    for (const { kind, day } of point.tasks) {
      const same = kind === 'unusual-use' ? undefined : shared.find((task) => task.kind === kind)
      if (same === undefined) shared.push({ kind, day, points: [point] })
      else {
        same.points.push(point)
        if (day < same.day) same.day = day
      }
    }
  return shared.sort(byUrgency)
}
