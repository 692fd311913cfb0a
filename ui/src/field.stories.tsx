import { Checkbox } from './checkbox.tsx'
import { componentStory, type Say } from './component-story.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { Field, TextField } from './field.tsx'

export default { title: 'Components/Field' }

const name = (say: Say) => say('Vaše ime za odjemno mesto', 'Your name for the metering point')

export const Plain = componentStory(({ say }) => (
  <>
    <TextField name="name" label={name(say)} autoComplete="off" />
    <TextField
      name="hinted"
      label={say('Sklic', 'Reference')}
      hint={say('Na položnici se začne s SI12.', 'On the slip it begins with SI12.')}
      note={say('Prebrali smo številko 0040098579.', 'We read the number 0040098579.')}
      autoComplete="off"
    />
    <TextField name="fixed" label={say('E-naslov', 'E-mail')} defaultValue="ana.novak@example.com" readOnly />
  </>
))
export const Wrong = componentStory(({ say }) => {
  const missing = say('Vpišite ime.', 'Enter a name.')
  const tooLong = say('Razlog je predolg.', 'The reason is too long.')
  return (
    <>
      <ErrorSummary
        words={{
          title: say('Preverite, kar ste vpisali', 'Check what you have entered'),
          error: say('Napaka', 'Error'),
        }}
        errors={{ name: missing, reason: tooLong }}
        labels={{ name: name(say), reason: say('Kaj je razlog?', 'What is the reason?') }}
        attempt={1}
      />
      <TextField name="name" label={name(say)} error={missing} required autoComplete="off" />
      <Field id="reason" label={say('Kaj je razlog?', 'What is the reason?')} error={tooLong}>
        {(control) => <textarea {...control} className="field__input" rows={3} />}
      </Field>
    </>
  )
})
export const Choices = componentStory(({ say }) => (
  <>
    <Checkbox name="receipt">{say('Pošljite mi potrdilo po e-pošti', 'Send me a receipt by e-mail')}</Checkbox>
    <fieldset>
      <legend className="field__label">{say('Na kateri napravi?', 'On which device?')}</legend>
      <Checkbox type="radio" name="device" value="phone" defaultChecked>
        {say('Moj telefon', 'My phone')}
      </Checkbox>
      <Checkbox type="radio" name="device" value="tablet">
        {say('Tablica', 'Tablet')}
      </Checkbox>
    </fieldset>
    <Field id="language" label={say('Izberi jezik', 'Choose language')}>
      {(control) => (
        <select {...control} className="field__input">
          <option>{say('Slovenski', 'Slovenian')}</option>
          <option>{say('Angleški', 'English')}</option>
        </select>
      )}
    </Field>
  </>
))
