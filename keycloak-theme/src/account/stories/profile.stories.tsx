import { userEvent, within } from 'storybook/test'
import { paths } from '../paths.ts'
import { accountStory } from './account-story.tsx'

export default { title: 'Account/Moj profil' }

type Play = NonNullable<Parameters<typeof accountStory>[2]>

const press =
  (name: RegExp): Play =>
  async ({ canvasElement }) =>
    userEvent.click(await within(canvasElement).findByRole('button', { name }))
const save = press(/^(Shranite|Save)$/)
const emptied: Play = async (context) => {
  const page = within(context.canvasElement)
  await userEvent.clear(await page.findByLabelText(/^(Ime|First name) \*$/))
  await userEvent.clear(page.getByLabelText(/^(Priimek|Last name) \*$/))
  await userEvent.type(page.getByLabelText(/^(Telefonska številka|Phone number)$/), 'ni')
  await save(context)
}

export const Form = accountStory(paths.profile)
export const WithoutPhoneNumber = accountStory(paths.profile, {
  account: { email: 'ana.novak@example.com', firstName: 'Ana', lastName: 'Novak', attributes: {} },
})
export const UnsavedFromBefore = accountStory(paths.profile, { typedBefore: { lastName: 'Novak Kos' } })
const waitingEmail = { email: 'ana.novak.zagorje@posta.example', until: Date.parse('2026-11-23T08:05:00Z') }
const sendAgain = press(/^(Pošljite sporočilo še enkrat|Send the message again)$/)
const takeBack = press(/^(Prekličite spremembo|Take the change back)$/)
export const EmailWaits = accountStory(paths.profile, { waitingEmail })
export const EmailAsked = accountStory(paths.profile, { waitingEmail, outcome: 'asked' })
export const EmailSentAgain = accountStory(paths.profile, { waitingEmail }, sendAgain)
export const EmailTakenBack = accountStory(paths.profile, { waitingEmail }, takeBack)
export const EmailNotSent = accountStory(
  paths.profile,
  { waitingEmail, onChange: [{ field: '', errorMessage: 'emailChangeNotSent' }] },
  sendAgain,
)
export const EmailOffline = accountStory(paths.profile, { waitingEmail, onChange: 'offline' }, sendAgain)
export const SeveralErrors = accountStory(paths.profile, {}, emptied)
export const RefusedByKeycloak = accountStory(
  paths.profile,
  {
    onChange: [
      { field: 'firstName', errorMessage: 'error-person-name-invalid-character' },
      { field: 'lastName', errorMessage: 'error-invalid-length-too-long' },
      { field: 'phoneNumber', errorMessage: 'invalidPhoneNumber' },
    ],
  },
  save,
)
export const Saving = accountStory(paths.profile, { onChange: 'waiting' }, save)
export const Saved = accountStory(paths.profile, {}, save)
export const NotSaved = accountStory(paths.profile, { onChange: 'offline' }, save)
export const SessionOverWhileSaving = accountStory(paths.profile, { onChange: 'session-over' }, save)
export const LanguageNotKept = accountStory(
  paths.profile,
  { onChange: 'broken', startsInOtherLanguage: true },
  async ({ canvasElement }) => {
    const page = within(canvasElement)
    await page.findByRole('button', { name: /^(Shranite|Save)$/ })
    await userEvent.click(page.getByRole('button', { name: /^(English|Slovenščina)$/ }))
    await page.findByText(/^(Jezika ni bilo|The language could not)/)
  },
)
