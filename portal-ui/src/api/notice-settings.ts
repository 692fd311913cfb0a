import useSWR from 'swr'
import { client, patience, receive, send } from './client.ts'
import type { NoticeChoice, NoticeSettings } from './types.ts'

const key = 'notice-settings'
const path = '/notice-settings'

/** Not kept on the device: what was chosen elsewhere meanwhile, such as by a message's link, must not look as if it still held. */
export function useNoticeSettings() {
  const { data, error, mutate } = useSWR<NoticeSettings, unknown>(key, () =>
    receive(client.GET(path, { signal: patience() })),
  )
  return { settings: data, error, reload: async () => void (await mutate()) }
}

export async function chooseNotices(choice: NoticeChoice): Promise<void> {
  const body = { choices: [choice] }
  await send((headers) => client.PATCH(`${path}/choices`, { headers, body, signal: patience() }))
}

export async function setQuietHours(quietHours: NoticeSettings['quietHours']): Promise<void> {
  await send((headers) => client.PUT(`${path}/quiet-hours`, { headers, body: { quietHours }, signal: patience() }))
}

export async function sendNumberCode(): Promise<void> {
  await send((headers) => client.POST(`${path}/mobile-number/code`, { headers, signal: patience() }))
}

export async function confirmNumber(code: string): Promise<void> {
  await send((headers) =>
    client.POST(`${path}/mobile-number/confirmation`, { headers, body: { code }, signal: patience() }),
  )
}

export async function noteNumberAsked(): Promise<void> {
  await send((headers) => client.PUT(`${path}/mobile-number/asked`, { headers, signal: patience() }))
}

export async function noteToldOfSetAside(): Promise<void> {
  await send((headers) => client.PUT(`${path}/set-aside/told`, { headers, signal: patience() }))
}

export async function takeAddressBack(): Promise<void> {
  await send((headers) => client.DELETE(`${path}/set-aside/mail`, { headers, signal: patience() }))
}
