/** What a library of authentication makes a caller present; sessions of a sign-in service count as `oauth`. */
export type AuthenticationScheme = 'api-key' | 'basic' | 'oauth' | 'identity';

const schemes: readonly (readonly [roots: string, path: RegExp, scheme: AuthenticationScheme])[] = [
  ['fastapi', /(^|\.)(OAuth2\w*|OpenIdConnect|HTTPBearer)\(\)$/, 'oauth'],
  ['fastapi', /(^|\.)APIKey\w+\(\)$/, 'api-key'],
  ['fastapi', /(^|\.)HTTP(Basic|Digest)\(\)$/, 'basic'],
  ['next-auth', /(^|\.)(auth|getServerSession|getToken|unstable_getServerSession|withAuth)(\(\))?$/, 'oauth'],
  [
    '@clerk/nextjs @clerk/express @clerk/fastify @hono/clerk-auth',
    /(^|\.)(auth|currentUser|getAuth|requireAuth|clerkMiddleware)(\(\))?(\.protect(\(\))?)?$/,
    'oauth',
  ],
  ['@auth0/nextjs-auth0', /(^|\.)(getSession|withApiAuthRequired|getAccessToken)(\(\))?$/, 'oauth'],
  ['express-oauth2-jwt-bearer express-openid-connect', /(^|\.)(auth|requiresAuth|requiredScopes)(\(\))?$/, 'oauth'],
  ['express-jwt', /^(default|expressjwt)(\(\))?$/, 'oauth'],
  ['@kinde-oss/kinde-auth-nextjs', /(^|\.)(getKindeServerSession|withAuth)(\(\))?/, 'oauth'],
  ['@workos-inc/authkit-nextjs', /(^|\.)(withAuth|authkitMiddleware)(\(\))?$/, 'oauth'],
  ['iron-session', /(^|\.)getIronSession(\(\))?$/, 'oauth'],
  ['lucia', /(^|\.)validateSession(\(\))?$/, 'oauth'],
  ['@auth/sveltekit @auth/express @auth/core @hono/auth-js', /(^|\.)(getSession|Auth|verifyAuth|authHandler)(\(\))?$/, 'oauth'],
  ['@hono/oidc-auth', /(^|\.)(oidcAuthMiddleware|getAuth)(\(\))?$/, 'oauth'],
  [
    '@clerk/backend @clerk/astro @clerk/remix @clerk/tanstack-react-start svelte-clerk',
    /(^|\.)(getAuth|auth|verifyToken|authenticateRequest)(\(\))?$/,
    'oauth',
  ],
  ['@nestjs/passport', /(^|\.)AuthGuard(\(\))?$/, 'oauth'],
  ['better-auth', /(^|\.)api\.getSession(\(\))?$/, 'oauth'],
  ['@supabase/ssr @supabase/supabase-js @supabase/auth-helpers-nextjs', /\.auth\.(getUser|getClaims)(\(\))?$/, 'oauth'],
  ['hono', /(^|\.)(jwt|jwk)\(\)$/, 'oauth'],
  ['hono', /(^|\.)bearerAuth\(\)$/, 'api-key'],
  ['hono', /(^|\.)basicAuth\(\)$/, 'basic'],
  ['express-basic-auth', /^default\(\)$/, 'basic'],
  ['jsonwebtoken', /(^|\.)verify(\(\))?$/, 'oauth'],
  ['jose', /(^|\.)(jwtVerify|jwtDecrypt)(\(\))?$/, 'oauth'],
  ['jwt', /^decode(\(\))?$/, 'oauth'],
  ['flask_jwt_extended', /^(jwt_required|verify_jwt_in_request)(\(\))?$/, 'oauth'],
  ['firebase-admin firebase_admin', /\.?verify_?[iI]d_?[tT]oken(\(\))?$/, 'oauth'],
  ['aws-jwt-verify', /\.verify(\(\))?$/, 'oauth'],
  ['google', /^oauth2\.id_token\.verify_oauth2_token(\(\))?$/, 'identity'],
];

const byRoot = new Map<string, { readonly path: RegExp; readonly scheme: AuthenticationScheme }[]>();
for (const [roots, path, scheme] of schemes)
  for (const root of roots.split(' ')) byRoot.set(root, [...(byRoot.get(root) ?? []), { path, scheme }]);

/** The scheme that a symbol of a library of authentication stands for. */
export function authenticationBy(root: string, path: string): AuthenticationScheme | undefined {
  return byRoot.get(root)?.find((entry) => entry.path.test(path))?.scheme;
}

/** Names of checks whose library is not known: a reason to say that something was seen, never what it asks for. */
export const guardName =
  /(auth|session|login|signed_?in|current_?user|require_?(user|customer|admin|token|key)|api_?key|protect|jwt|bearer|verify)/i;
