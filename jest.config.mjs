import { availableParallelism } from 'node:os'

// Projects, so that a run starts no more than it needs: jest prepares a project only when one of its tests runs.
const typescript = {
  testEnvironment: 'node',
  modulePathIgnorePatterns: ['/dist/', '/dist-account/', '/dist_keycloak/', '/target/'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          experimental: { keepImportAssertions: true },
        },
      },
    ],
  },
}

/** @type {import('jest').Config} */
export default {
  testSequencer: '<rootDir>/scripts/longest-first.mjs',
  // Much of a journey is waiting for a page: two at a time, even where jest would leave one core for itself.
  maxWorkers: Math.max(3, availableParallelism() - 1),
  // What hangs is ended; what is slow on a busy machine is not. No test has a limit of its own.
  testTimeout: 300_000,
  projects: [
    {
      ...typescript,
      displayName: 'units',
      roots: [
        '<rootDir>/brand',
        '<rootDir>/rules',
        '<rootDir>/world',
        '<rootDir>/letterhead',
        '<rootDir>/portal-client',
        '<rootDir>/portal-ui',
        '<rootDir>/keycloak-theme',
        '<rootDir>/tests/documents',
        '<rootDir>/tests/released-api',
        '<rootDir>/tests/tariff',
      ],
      testMatch: [
        '**/src/**/*.test.ts',
        '**/src/**/*.test.tsx',
        '<rootDir>/brand/*.test.ts',
        '<rootDir>/rules/*.test.ts',
        '<rootDir>/letterhead/*.test.ts',
        '<rootDir>/keycloak-theme/build/*.test.ts',
        '<rootDir>/tests/{documents,released-api,tariff}/*.test.ts',
      ],
      testPathIgnorePatterns: ['/world/src/(?:set-up/provider|postgres)\\.test\\.ts$'],
    },
    {
      ...typescript,
      displayName: 'provider',
      roots: ['<rootDir>/world'],
      testMatch: ['<rootDir>/world/src/set-up/provider.test.ts'],
    },
    {
      ...typescript,
      displayName: 'stories',
      roots: ['<rootDir>/keycloak-theme'],
      testMatch: ['<rootDir>/keycloak-theme/test/**/*.test.ts'],
    },
    {
      ...typescript,
      displayName: 'bills',
      roots: ['<rootDir>/tests/bills'],
      testMatch: ['<rootDir>/tests/bills/*.test.ts'],
    },
    {
      ...typescript,
      displayName: 'mails',
      roots: ['<rootDir>/tests/mails'],
      testMatch: ['<rootDir>/tests/mails/*.test.ts'],
    },
    {
      ...typescript,
      displayName: 'sms',
      roots: ['<rootDir>/tests/sms'],
      testMatch: ['<rootDir>/tests/sms/*.test.ts'],
    },
    {
      ...typescript,
      displayName: 'letters',
      roots: ['<rootDir>/tests/letters'],
      testMatch: ['<rootDir>/tests/letters/*.test.ts'],
      globalSetup: '<rootDir>/world/src/test/letters-setup.mjs',
    },
    {
      ...typescript,
      displayName: 'server',
      roots: ['<rootDir>/portal-server', '<rootDir>/world'],
      testMatch: ['<rootDir>/portal-server/src/**/*.test.ts', '<rootDir>/world/src/postgres.test.ts'],
      globalSetup: '<rootDir>/world/src/test/server-setup.mjs',
      globalTeardown: '<rootDir>/world/src/test/server-teardown.mjs',
    },
    {
      ...typescript,
      displayName: 'system',
      roots: ['<rootDir>/tests'],
      testMatch: ['<rootDir>/tests/**/*.test.ts'],
      testPathIgnorePatterns: [
        '/node_modules/',
        '<rootDir>/tests/(?:bills|documents|letters|mails|released-api|sms|tariff)/',
      ],
      globalSetup: '<rootDir>/world/src/test/journeys-setup.mjs',
      globalTeardown: '<rootDir>/world/src/test/journeys-teardown.mjs',
    },
  ],
}
