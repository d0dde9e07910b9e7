/**
 * Builders that make whole applications from a conversation, by what they leave in a repository. A mention in a README is no trace: it
 * outlives templates and forks. Coding tools that leave no trace in what they write (Cursor, Windsurf) are not told apart from a person.
 */
export interface AppBuilder {
  readonly id: string;
  readonly title: string;
  /** npm packages that only this builder puts into a project; a trailing `*` takes any rest. */
  readonly packages: readonly string[];
}

export const appBuilders: readonly AppBuilder[] = [
  { id: 'lovable', title: 'Lovable', packages: ['lovable-tagger', '@lovable.dev/*'] },
  { id: 'bolt', title: 'Bolt', packages: [] },
  { id: 'v0', title: 'v0', packages: [] },
  { id: 'replit', title: 'Replit Agent', packages: ['@replit/vite-plugin-cartographer'] },
  { id: 'base44', title: 'Base44', packages: ['@base44/*'] },
  { id: 'firebase-studio', title: 'Firebase Studio', packages: [] },
  { id: 'google-ai-studio', title: 'Google AI Studio', packages: [] },
  { id: 'tempo', title: 'Tempo', packages: ['tempo-devtools'] },
  { id: 'softgen', title: 'Softgen', packages: ['@softgenai/*'] },
  { id: 'orchids', title: 'Orchids', packages: ['orchids-visual-edits'] },
  { id: 'dyad', title: 'Dyad', packages: ['@dyad-sh/*'] },
  { id: 'rork', title: 'Rork', packages: ['@rork-ai/*', '@rork/*'] },
  { id: 'emergent', title: 'Emergent', packages: ['@emergentbase/*'] },
];

/** The builder that puts a package into its projects. */
export function builderOfPackage(name: string): string | undefined {
  return appBuilders.find(({ packages }) =>
    packages.some((pattern) => (pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : pattern === name)),
  )?.id;
}

/** Outside services that such applications are put on, by the packages that speak to them. */
const services: readonly (readonly [id: string, packages: RegExp])[] = [
  ['supabase', /^@supabase\/(supabase-js|ssr|auth-helpers-[\w-]+)$/],
  ['firebase', /^(firebase|firebase-admin|@firebase\/[\w-]+|@react-native-firebase\/[\w-]+)$/],
  ['stripe', /^(stripe|@stripe\/[\w-]+)$/],
  ['clerk', /^@clerk\/[\w-]+$/],
  ['auth0', /^@auth0\/[\w-]+$/],
  ['convex', /^convex$/],
  ['neon', /^@neondatabase\/serverless$/],
  ['mongodb', /^(mongodb|mongoose)$/],
  ['resend', /^resend$/],
  ['twilio', /^twilio$/],
  ['sendgrid', /^@sendgrid\/[\w-]+$/],
  ['paypal', /^@paypal\/[\w-]+$/],
  ['polar', /^@polar-sh\/[\w-]+$/],
  ['upstash', /^@upstash\/[\w-]+$/],
];

export function serviceOfPackage(name: string): string | undefined {
  return services.find(([, pattern]) => pattern.test(name))?.[0];
}

/** Prefixes by which a build tool puts a variable into the code that browsers and phones are sent. */
export const publicVariablePrefix = /^(NEXT_PUBLIC|VITE|REACT_APP|EXPO_PUBLIC|NUXT_PUBLIC|GATSBY|PUBLIC|VUE_APP)_/;
