import type { StorybookConfig } from '@storybook/react-vite'

/* The stories run as the pages do: with this theme's Vite configuration, on Preact. The shared components' are among them. */
const config: StorybookConfig = {
  framework: '@storybook/react-vite',
  stories: ['../src/**/*.stories.tsx', '../../ui/src/**/*.stories.tsx'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  typescript: { reactDocgen: false },
}

export default config
