import type { ReadingWindow } from '../../api/types.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { BillRow } from './bill-row.tsx'
import { sharedTasks, type PointNow, type SharedTask } from './point-now.ts'
import { ReadingRow } from './reading-row.tsx'
import { UnusualUseRow } from './unusual-use-row.tsx'
import { homeWords } from './words.ts'

export interface TaskListProps {
  readonly points: readonly PointNow[]
  readonly readingWindow: ReadingWindow
  readonly today: string
}

/** What there is to do at all points together, the most urgent first. */
export function TaskList({ points, readingWindow, today }: TaskListProps) {
  const { t } = useI18n(homeWords)
  const tasks = sharedTasks(points)
  if (tasks.length === 0) return null
  return (
    <ul className="home-rows" aria-label={t.home.tasks}>
      {tasks.map((task, at) => (
        <TaskRow
          key={`${task.kind} ${task.points[0]?.id}`}
          task={task}
          isLead={at === 0}
          points={points}
          readingWindow={readingWindow}
          today={today}
        />
      ))}
    </ul>
  )
}

interface TaskRowProps extends TaskListProps {
  readonly task: SharedTask
  readonly isLead: boolean
}

function TaskRow({ task, isLead, points, readingWindow, today }: TaskRowProps) {
  const [first] = task.points
  if (first === undefined) return null
  switch (task.kind) {
    case 'reading-closing':
    case 'reading':
      // Of one that is missing its form; of several the sheet, which counts all of them.
      return (
        <ReadingRow
          points={task.points.length === 1 ? task.points : points}
          readingWindow={readingWindow}
          today={today}
          isLead={isLead}
          isNamed
        />
      )
    case 'bill-overdue':
    case 'bill-due':
      return (
        <BillRow
          points={task.points}
          today={today}
          only={task.kind === 'bill-due' ? 'due' : 'overdue'}
          isLead={isLead}
          isNamed
        />
      )
    case 'unusual-use':
      return <UnusualUseRow point={first} isLead={isLead} isNamed />
  }
}
