import { readConfig } from '@moja-komunala/portal-server/config.ts'
import { findReadingWindow, findShownWindow } from '@moja-komunala/rules/reading-window.ts'
import { dayAt } from '@moja-komunala/rules/zoned-days.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'

const { clock, inside } = getWorld()
const rule = readConfig(inside.portal).readingWindowRule

/** The world's clock. */
export const now = (): Date => new Date(Date.now() + clock.offsetMs)
export const today = (): string => dayAt(now(), rule)
/** The one that is open: the world plays a day on which one is. */
export const openWindow = () => findReadingWindow(now(), rule)
export const lastWindow = () => findShownWindow(new Date(openWindow().opensAt.getTime() - 1), rule)
