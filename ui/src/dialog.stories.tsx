import { Button } from './button.tsx'
import { componentStory } from './component-story.tsx'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { Dialog } from './dialog.tsx'
import { TextField } from './field.tsx'

export default { title: 'Components/Dialog' }

const nothing = () => undefined

export const Confirm = componentStory(({ say }) => (
  <ConfirmDialog
    title={say('Želite izpisati to napravo?', 'Sign this device out?')}
    text={say('Za nadaljevanje se bo tam treba znova prijaviti.', 'To continue there, somebody has to sign in again.')}
    confirm={say('Izpišite', 'Sign out')}
    cancel={say('Prekličite', 'Cancel')}
    onConfirm={nothing}
    onCancel={nothing}
  />
))
export const WithForm = componentStory(({ say }) => (
  <Dialog labelledBy="new-name" onCancel={nothing}>
    <h2 id="new-name">{say('Novo ime', 'New name')}</h2>
    <TextField name="name" label={say('Ime naprave', 'Name of the device')} autoComplete="off" />
    <div className="row">
      <Button>{say('Shranite', 'Save')}</Button>
    </div>
  </Dialog>
))
