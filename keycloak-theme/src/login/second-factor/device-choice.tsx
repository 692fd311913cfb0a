import { Checkbox } from '@moja-komunala/ui/checkbox.tsx'
import type { Say } from '../words.ts'

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
        <Checkbox key={id} type="radio" name="selectedCredentialId" value={id} defaultChecked={id === selectedId}>
          {userLabel || say('totpUnnamed')}
        </Checkbox>
      ))}
    </fieldset>
  )
}
