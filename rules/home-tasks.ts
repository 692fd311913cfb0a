import { billState } from './bill.ts'
import { daysBetween } from './days.ts'

/* What there is to do at a point, the most urgent first: what the home page puts before its customer. */

/**
 * In the order of urgency: what cannot be done any more when it is too late, what costs, what may cost, what has time, and what is only
 * coming.
 */
export const taskKinds = ['reading-closing', 'bill-overdue', 'unusual-use', 'reading', 'bill-due'] as const
export type TaskKind = (typeof taskKinds)[number]

export interface Task {
  readonly kind: TaskKind
  /** The last day on which it can be done; of unusual use the day of the reading that said so. */
  readonly day: string
}

/** What is known of a point. */
export interface PointToDo {
  readonly metersToRead: number
  readonly metersHandedIn: number
  readonly openBills: readonly { readonly dueOn: string; readonly openCents: number }[]
  /** What lies there unused. */
  readonly creditCents: number
  readonly unusualUse: readonly { readonly readOn: string }[]
}

export interface TasksOn {
  readonly window: { readonly isOpen: boolean; readonly lastDay: string }
  readonly today: string
}

/** So many days before it closes, the last one among them, a window is closing. */
const closingDays = 3

/** At most one of each kind: of several bills that are due, the first. */
export function tasksOf(point: PointToDo, { window, today }: TasksOn): Task[] {
  const tasks = [...readingTask(point, window, today), ...unusualUseTask(point), ...billTasks(point, today)]
  return tasks.sort(byUrgency)
}

export function byUrgency(one: Task, other: Task): number {
  const ranks = taskKinds.indexOf(one.kind) - taskKinds.indexOf(other.kind)
  return ranks !== 0 ? ranks : one.day < other.day ? -1 : one.day > other.day ? 1 : 0
}

function readingTask(point: PointToDo, { isOpen, lastDay }: TasksOn['window'], today: string): Task[] {
  if (!isOpen || point.metersHandedIn >= point.metersToRead) return []
  const isClosing = daysBetween(today, lastDay) < closingDays
  return [{ kind: isClosing ? 'reading-closing' : 'reading', day: lastDay }]
}

function unusualUseTask({ unusualUse }: PointToDo): Task[] {
  const [newest] = unusualUse
  return newest ? [{ kind: 'unusual-use', day: newest.readOn }] : []
}

/** What lies there is used first: nobody is asked for what they have paid. */
function billTasks({ openBills, creditCents }: PointToDo, today: string): Task[] {
  const all = openBills.reduce((sum, { openCents }) => sum + openCents, 0)
  if (all <= creditCents) return []
  const isOverdue = ({ dueOn, openCents }: PointToDo['openBills'][number]): boolean =>
    billState({ totalCents: openCents, paidCents: 0, cancelledOn: null, dueOn }, today) === 'overdue'
  const first = (bills: PointToDo['openBills'], kind: TaskKind): Task[] => {
    const days = bills.map(({ dueOn }) => dueOn).sort()
    return days[0] === undefined ? [] : [{ kind, day: days[0] }]
  }
  return [
    ...first(openBills.filter(isOverdue), 'bill-overdue'),
    ...first(
      openBills.filter((bill) => !isOverdue(bill)),
      'bill-due',
    ),
  ]
}
