import type { Instant } from '../value/instant'

const hourMs = 3_600_000

/** Whether somebody was to decide before now: so many hours after being asked; never where no time is set. */
export function isLate(task: { openedAt: Instant | null; remindAfter: number | null }, now: Instant): boolean {
  if (task.openedAt === null || task.remindAfter === null) return false
  return task.openedAt + task.remindAfter * hourMs <= now
}
