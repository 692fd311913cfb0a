import type { Say } from '../texts/texts.ts'

interface DeviceChoiceProps {
  readonly question: string
  readonly devices: readonly { readonly id: string; readonly userLabel?: string }[]
  readonly selectedId: string | undefined
  readonly say: Say
}

/** Which of the devices with an app for one-time codes. */
export function DeviceChoice({ question, devices, selectedId, say }: DeviceChoiceProps) {
  return (
    <fieldset>
      <legend className="field__label">{question}</legend>
      {devices.map(({ id, userLabel }) => (
        <label key={id} className="checkbox">
          <input type="radio" name="selectedCredentialId" value={id} defaultChecked={id === selectedId} />
          {userLabel || say('totpUnnamed')}
        </label>
      ))}
    </fieldset>
  )
}
