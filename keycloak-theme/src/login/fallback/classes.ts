import type { ClassKey } from 'keycloakify/login/lib/kcClsx'

/** Keycloakify's class names in the words of the shared look. */
export const classes: Partial<Record<ClassKey, string>> = {
  kcFormGroupClass: 'field',
  kcLabelClass: 'field__label',
  kcInputClass: 'field__input',
  kcInputGroup: 'field__with-action',
  kcFormPasswordVisibilityButtonClass: 'field__action',
  kcInputErrorMessageClass: 'field__error',
  kcInputHelperTextBeforeClass: 'field__hint',
  kcInputHelperTextAfterClass: 'field__hint',
  kcButtonClass: 'button',
  kcButtonDefaultClass: 'button--quiet',
  kcButtonBlockClass: 'button--wide',
  kcFormClass: 'stack',
  kcSrOnlyClass: 'visually-hidden',
}
