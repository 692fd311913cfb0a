import type { StorybookConfig } from '@storybook/react-vite'

/* The stories run as the pages do: with this theme's Vite configuration, on Preact. */
const config: StorybookConfig = {
  framework: '@storybook/react-vite',
  stories: ['../src/**/*.stories.tsx'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  typescript: { reactDocgen: false },
}

export default config
