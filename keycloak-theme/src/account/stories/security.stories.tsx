import { userEvent, within } from 'storybook/test'
import { paths } from '../paths.ts'
import { accountStory } from './account-story.tsx'
import {
  everySecondFactor,
  fewCodesLeft,
  manyDevices,
  oneDeviceWithPrograms,
  onlyRecoveryCodes,
  programs,
  withoutRecoveryCodes,
} from './ana.ts'

export default { title: 'Account/Varnost' }

export const SigningIn = accountStory(paths.signingIn)
export const SigningInWithEverything = accountStory(paths.signingIn, { credentials: everySecondFactor })
export const PasswordAlone = accountStory(paths.signingIn, { credentials: everySecondFactor.slice(0, 1) })
export const FewCodesLeft = accountStory(paths.signingIn, { credentials: fewCodesLeft })
export const WithoutRecoveryCodes = accountStory(paths.signingIn, { credentials: withoutRecoveryCodes })
export const OnlyRecoveryCodes = accountStory(paths.signingIn, { credentials: onlyRecoveryCodes })
export const ChangeDone = accountStory(paths.signingIn, { outcome: 'success' })
export const ChangeCancelled = accountStory(paths.signingIn, { outcome: 'cancelled' })
export const ChangeFailed = accountStory(paths.signingIn, { outcome: 'error' })

type Play = NonNullable<Parameters<typeof accountStory>[2]>

const others = /^(Izpiši me iz drugih naprav|Sign me out of other devices)$/
const askOthers: Play = async ({ canvasElement }) =>
  userEvent.click(await within(canvasElement).findByRole('button', { name: others }))
const askDevice: Play = async ({ canvasElement }) => {
  const [first] = await within(canvasElement).findAllByRole('button', { name: /^(Izpišite|Sign out) ?: / })
  if (first) await userEvent.click(first)
}
const confirm = async (canvasElement: HTMLElement) => {
  const dialog = within(await within(canvasElement).findByRole('dialog'))
  const [yes] = dialog.getAllByRole('button')
  if (yes) await userEvent.click(yes)
}

export const OneDevice = accountStory(paths.activity)
export const OneDeviceWithPrograms = accountStory(paths.activity, { devices: oneDeviceWithPrograms })
export const ManyDevices = accountStory(paths.activity, { devices: manyDevices })
export const SignOutOneDevice = accountStory(paths.activity, { devices: manyDevices }, askDevice)
export const SignOutOtherDevices = accountStory(paths.activity, { devices: manyDevices }, askOthers)
export const DeviceSignedOut = accountStory(paths.activity, { devices: manyDevices }, async (story) => {
  await askDevice(story)
  await confirm(story.canvasElement)
})
export const OthersSignedOut = accountStory(paths.activity, { devices: manyDevices }, async (story) => {
  await askOthers(story)
  await confirm(story.canvasElement)
})
export const NotSignedOut = accountStory(
  paths.activity,
  { devices: manyDevices, onChange: 'offline' },
  async (story) => {
    await askOthers(story)
    await confirm(story.canvasElement)
  },
)

const askProgram: Play = async ({ canvasElement }) => {
  const [first] = await within(canvasElement).findAllByRole('button', {
    name: /^(Odvzemite dostop|Take access away) ?: /,
  })
  if (first) await userEvent.click(first)
}
export const NoPrograms = accountStory(paths.programs)
export const Programs = accountStory(paths.programs, { applications: programs })
export const ProgramsLoading = accountStory(paths.programs, { applications: 'waiting' })
export const ProgramsNotLoaded = accountStory(paths.programs, { applications: 'broken' })
export const TakeAccessAway = accountStory(paths.programs, { applications: programs }, askProgram)
export const AccessTakenAway = accountStory(paths.programs, { applications: programs }, async (story) => {
  await askProgram(story)
  await confirm(story.canvasElement)
})
export const AccessNotTakenAway = accountStory(
  paths.programs,
  { applications: programs, onChange: 'offline' },
  async (story) => {
    await askProgram(story)
    await confirm(story.canvasElement)
  },
)

const askName: Play = async ({ canvasElement }) => {
  const [first] = await within(canvasElement).findAllByRole('button', { name: /^(Preimenujte|Rename) ?: / })
  if (first) await userEvent.click(first)
}
const saveName = async (canvasElement: HTMLElement) => {
  const dialog = within(await within(canvasElement).findByRole('dialog'))
  await userEvent.click(dialog.getByRole('button', { name: /^(Shranite|Save)$/ }))
}
export const Rename = accountStory(paths.signingIn, { credentials: everySecondFactor }, askName)
export const RenameWithoutName = accountStory(paths.signingIn, { credentials: everySecondFactor }, async (story) => {
  await askName(story)
  await userEvent.clear(within(await within(story.canvasElement).findByRole('dialog')).getByRole('textbox'))
  await saveName(story.canvasElement)
})
export const Renamed = accountStory(paths.signingIn, { credentials: everySecondFactor }, async (story) => {
  await askName(story)
  await saveName(story.canvasElement)
})
export const NotRenamed = accountStory(
  paths.signingIn,
  { credentials: everySecondFactor, onChange: 'offline' },
  async (story) => {
    await askName(story)
    await saveName(story.canvasElement)
  },
)
