import { i18nBuilder } from 'keycloakify/login'

// The texts behind it are this theme's own, see build/own-messages.ts.
export const { useI18n } = i18nBuilder.build()
