import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import importX from 'eslint-plugin-import-x'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

/** The folders right below `path`. */
const folders = (path) =>
  readdirSync(new URL(path, import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)

const serverRoom = './portal-server/src'
const serverFeatures = folders(`${serverRoom}/features/`)

// Arrows run down: composition -> features -> platform -> rules.
const serverZones = [
  {
    target: './rules',
    from: [
      './portal-server',
      './portal-ui',
      './portal-client',
      './world',
      './brand',
      './letterhead',
      './keycloak-theme',
    ],
    message: 'Rules are pure: they know nothing but each other.',
  },
  {
    target: `${serverRoom}/platform`,
    from: `${serverRoom}/features`,
    message: 'The platform knows no feature.',
  },
  {
    target: [`${serverRoom}/platform`, `${serverRoom}/features`],
    from: ['app', 'main', 'openapi', 'operations', 'portal', 'readiness', 'services'].map(
      (name) => `${serverRoom}/${name}.ts`,
    ),
    message: 'Only the composition knows all features.',
  },
  {
    target: `${serverRoom}/{platform,features}/**/!(*.test).ts`,
    from: ['import-records', 'import-thread'].map((name) => `${serverRoom}/${name}.ts`),
    message: 'The records that there are come from the composition.',
  },
  {
    target: `${serverRoom}/features/imports/**/!(*.test).ts`,
    from: serverFeatures
      .filter((feature) => feature !== 'imports')
      .map((feature) => `${serverRoom}/features/${feature}`),
    message: 'The engine of imports knows no noun: a record stands with its noun, and is handed in.',
  },
  // A feature uses another feature's service, schema and read models, never its tables, its operations or its routes.
  ...serverFeatures.map((feature) => ({
    target: `${serverRoom}/features/${feature}`,
    from: serverFeatures
      .filter((other) => other !== feature)
      .flatMap((other) =>
        ['repository', 'operations', 'routes'].map((kind) => `${serverRoom}/features/${other}/*.${kind}.ts`),
      ),
    message: 'Use the service of the other feature, not its repository, its operations or its routes.',
  })),
]

// operations and routes -> service -> repository, one step at a time.
const layerZones = [
  {
    target: `${serverRoom}/**/*.{operations,routes}.ts`,
    from: `${serverRoom}/**/*.repository.ts`,
    message: 'Operations and routes call a service; the service calls the repository.',
  },
  {
    target: `${serverRoom}/**/*.{service,repository}.ts`,
    from: `${serverRoom}/**/*.{operations,routes}.ts`,
    message: 'Operations and routes stand above services and repositories.',
  },
  {
    target: `${serverRoom}/**/*.repository.ts`,
    from: `${serverRoom}/**/*.service.ts`,
    message: 'Services stand above repositories.',
  },
]

// The pages' rooms from the top down: what stands in one knows those below it and never those above. Features stand
// beside each other; what two of them need goes further down. Rooms in one line may know each other.
const uiRooms = [['app'], ['pages'], ['features'], ['states'], ['offline', 'api', 'i18n']]
const uiSource = './portal-ui/src'
const uiFeatures = folders(`${uiSource}/features/`)
const uiZones = [
  ...uiRooms.slice(1).flatMap((rooms, index) =>
    rooms.map((room) => ({
      target: `${uiSource}/${room}`,
      from: uiRooms
        .slice(0, index + 1)
        .flat()
        .map((above) => `${uiSource}/${above}`),
      message: `Nothing in ${room}/ knows what stands above it.`,
    })),
  ),
  ...uiFeatures.map((feature) => ({
    target: `${uiSource}/features/${feature}`,
    from: uiFeatures.filter((other) => other !== feature).map((other) => `${uiSource}/features/${other}`),
    message: 'Features of the pages do not import each other.',
  })),
  // The components and the brand are everybody's and know nobody.
  ...['brand', 'letterhead', 'ui'].map((room) => ({
    target: `./${room}`,
    from: ['./keycloak-theme', './portal-ui', './portal-client', './portal-server', './world'],
    message: `What is in ${room}/ belongs to everybody and knows nobody.`,
  })),
  {
    target: './keycloak-theme/src',
    from: ['./portal-ui', './portal-server', './portal-client'],
    message: "Keycloak's pages share brand/, letterhead/ and ui/ with the portal, nothing else.",
  },
]

const productionZones = [
  {
    target: './portal-server/src/**/!(*.test).ts',
    from: './world',
    message: 'The product does not know the world that tests and the demonstration run it in.',
  },
]

/** What a workspace imports stands in its own package.json, or is everybody's tool: nothing is there by chance. */
const { workspaces } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))
const declaredDependencies = ['', ...workspaces].map((workspace) => ({
  files: [workspace === '' ? 'scripts/**' : `${workspace}/**`].flatMap((path) => [
    `${path}/*.ts`,
    `${path}/*.tsx`,
    `${path}/*.mjs`,
  ]),
  rules: {
    'import-x/no-extraneous-dependencies': [
      'error',
      { packageDir: ['', workspace].map((path) => fileURLToPath(new URL(`./${path}`, import.meta.url))) },
    ],
  },
}))

/** Commands, and tests of the theme that images do without: workspaces are there, in the same tree. */
const besideWorkspaces = {
  files: ['scripts/**', 'keycloak-theme/test/**'],
  settings: { 'import-x/internal-regex': '^@moja-komunala/' },
}

/** Libraries that one room of the server's platform alone knows. */
const roomsOf = (rooms) => {
  const refusing = (names) => ({
    'no-restricted-imports': [
      'error',
      { paths: names.map((name) => ({ name, message: `Only platform/${rooms[name]} knows it.` })) },
    ],
  })
  const names = Object.keys(rooms)
  const others = names.map((name) => ({
    files: [`portal-server/src/platform/${rooms[name]}/**/*.ts`],
    rules: refusing(names.filter((other) => other !== name)),
  }))
  return [{ files: ['portal-server/src/**/*.ts'], rules: refusing(names) }, ...others]
}

export default tseslint.config(
  {
    ignores: [
      '**/keycloakify-dev-resources/',
      '**/dist/',
      '**/dist-account/',
      '**/dist_keycloak/',
      '**/target/',
      '**/.cache/',
      '**/.data*/',
      '**/*.gen.{ts,tsx}',
    ],
  },
  ...tseslint.configs.strict,
  {
    files: ['**/*.ts', '**/*.tsx'],
    rules: {
      // What was caught is passed on as it came.
      'no-throw-literal': 'error',
      'prefer-promise-reject-errors': 'error',
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx', '**/*.mjs'],
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver': { node: { extensions: ['.ts', '.tsx', '.mjs', '.js'] } } },
    rules: {
      'import-x/no-restricted-paths': [
        'error',
        { zones: [...serverZones, ...layerZones, ...uiZones, ...productionZones] },
      ],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  ...declaredDependencies,
  besideWorkspaces,
  // Each in one room.
  ...roomsOf({ 'keycloak-connect': 'sessions', 'openid-client': 'keycloak' }),
  {
    files: ['portal-server/src/**/*.ts'],
    ignores: ['portal-server/src/config.ts', 'portal-server/src/**/*-main.ts', '**/*.test.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'config.ts alone reads the environment.' },
      ],
    },
  },
  {
    files: ['portal-server/src/**/*.ts'],
    ignores: [
      'portal-server/src/platform/actors/sight.ts',
      'portal-server/src/features/metering-points/link.repository.ts',
      'portal-server/src/platform/database/migrations/**',
      '**/*.test.ts',
    ],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...['Literal[value=/account_metering_point/]', 'TemplateElement[value.raw=/account_metering_point/]'].map(
          (selector) => ({ selector, message: 'What an actor may see is said by platform/actors/sight.ts.' }),
        ),
      ],
    },
  },
  {
    files: ['tests/**/*.ts', 'world/src/**/*.ts', 'keycloak-theme/test/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'CallExpression[callee.property.name="waitForFunction"]',
          message: 'The pages’ policy refuses it from the second look on: use until() with page.evaluate().',
        },
      ],
    },
  },
  {
    files: ['**/*.tsx'],
    plugins: { 'jsx-a11y': jsxA11y, 'react-hooks': reactHooks },
    rules: { ...jsxA11y.flatConfigs.strict.rules, ...reactHooks.configs['recommended-latest']?.rules },
  },
  {
    files: ['scripts/**', '**/*.test.ts', 'world/**', 'portal-client/examples/**'],
    rules: { 'no-console': 'off' },
  },
)
