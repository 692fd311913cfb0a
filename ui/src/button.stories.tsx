import { Button } from './button.tsx'
import { componentStory } from './component-story.tsx'
import { FileButton } from './file-button.tsx'
import { CameraIcon, FileIcon } from './icons.tsx'

export default { title: 'Components/Button' }

export const Looks = componentStory(({ say }) => (
  <>
    <div className="row">
      <Button>{say('Vnesi', 'Enter')}</Button>
      <Button look="quiet">{say('Prekličite', 'Cancel')}</Button>
      <Button look="link" about={say('moj telefon', 'my phone')}>
        {say('Preimenujte', 'Rename')}
      </Button>
    </div>
    <Button isWide>{say('Prijava', 'Sign in')}</Button>
  </>
))
export const Busy = componentStory(({ say }) => (
  <div>
    <Button isBusy>{say('Pošlji', 'Send')}</Button>
  </div>
))
export const WithIcons = componentStory(({ say }) => (
  <div className="row">
    <Button>
      <CameraIcon />
      {say('Odprite kamero', 'Open the camera')}
    </Button>
    <FileButton accept="image/*" onChoose={() => undefined}>
      <FileIcon />
      {say('Izberite sliko ali PDF računa', 'Choose a picture or PDF of the bill')}
    </FileButton>
  </div>
))
