import { setTimeout as sleep } from 'node:timers/promises'

/** Tokens of Keycloak know whole seconds only: what happens from here on is later, by them too, than what was before. */
export const nextSecond = (): Promise<void> => sleep(1010 - (Date.now() % 1000))
