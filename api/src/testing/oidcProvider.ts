import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import Provider, { type AccountClaims, type Configuration } from 'oidc-provider'

/** An account of the organisation: what the provider says of it. */
export type OidcAccount = Omit<AccountClaims, 'sub'>

export interface OidcProviderOptions {
  /** By what is typed into the login page. They may be changed at any time. */
  readonly accounts: Map<string, OidcAccount>
  /** Where the application is reached, such as `http://localhost:3000`; several, if it is. */
  readonly origins: readonly string[]
  /** Another site than the application's lets a browser treat it as one. */
  readonly host?: '127.0.0.1' | 'localhost'
  /** Any free one unless told. */
  readonly port?: number
  /** Says all in the ID token, instead of at its own address. */
  readonly claimsInIdToken?: boolean
}

export interface RunningOidcProvider {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** A client without a secret. */
  readonly publicClientId: string
  stop(): Promise<void>
}

const CLAIMS: Configuration['claims'] = {
  openid: ['sub'],
  email: ['email', 'email_verified'],
  profile: ['name', 'groups', 'realm_access'],
}

/**
 * A real identity provider on this machine, with a login page that asks for an account and nothing else.
 * The journeys in a browser start it too, so it uses nothing of the tests of the API.
 */
export async function startOidcProvider(options: OidcProviderOptions): Promise<RunningOidcProvider> {
  const { host = '127.0.0.1', port = 0 } = options
  const server = createServer().listen(port, host)
  await once(server, 'listening')
  const issuer = `http://${host}:${(server.address() as AddressInfo).port}`
  const [clientId, publicClientId, clientSecret] = ['fahrplan', 'fahrplan-public', randomUUID()]
  const provider: Provider = new Provider(issuer, {
    clients: [
      { ...clientOf(options), client_id: clientId, client_secret: clientSecret },
      { ...clientOf(options), client_id: publicClientId, token_endpoint_auth_method: 'none' },
    ],
    claims: CLAIMS,
    conformIdTokenClaims: !options.claimsInIdToken,
    jwks: { keys: [signingKey()] },
    cookies: { keys: [randomUUID()] },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: true, logoutSource: showSignOut },
    },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    ttl: {
      AccessToken: 600,
      AuthorizationCode: 60,
      Grant: 600,
      IdToken: 600,
      Interaction: 600,
      Session: 600,
    },
    findAccount: (_ctx, sub) => {
      const account = options.accounts.get(sub)
      return account && { accountId: sub, claims: () => ({ sub, ...account }) }
    },
    // Nobody is asked whether this application may know who they are.
    loadExistingGrant: async (ctx) => {
      const grant = new provider.Grant({
        clientId: ctx.oidc.client!.clientId,
        accountId: ctx.oidc.session!.accountId!,
      })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
  })
  const answer = provider.callback()
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (request.url?.startsWith('/interaction/')) void logIn(provider, options, request, response)
    else void answer(request, response)
  })
  return {
    issuer,
    clientId,
    clientSecret,
    publicClientId,
    async stop() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

function clientOf({ origins }: OidcProviderOptions) {
  return {
    redirect_uris: origins.map((origin) => `${origin}/api/sign-in/organisation/callback`),
    post_logout_redirect_uris: origins.map((origin) => `${origin}/anmelden`),
    token_endpoint_auth_method: 'client_secret_post' as const,
    id_token_signed_response_alg: 'ES256' as const,
  }
}

function signingKey() {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return {
    ...privateKey.export({ format: 'jwk' }),
    kty: 'EC',
    crv: 'P-256',
    use: 'sig',
    alg: 'ES256',
  } as const
}

async function logIn(
  provider: Provider,
  { accounts }: OidcProviderOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const form = request.method === 'POST' ? new URLSearchParams(await text(request)) : undefined
  if (form?.has('cancel')) return provider.interactionFinished(request, response, { error: 'access_denied' })
  const accountId = form?.get('account') ?? ''
  if (accounts.has(accountId))
    return provider.interactionFinished(request, response, { login: { accountId } })
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.end(LOGIN_PAGE)
}

const LOGIN_PAGE = `<!doctype html>
<html lang="de">
<title>Anmeldung der Verwaltung</title>
<h1>Anmeldung der Verwaltung</h1>
<form method="post">
  <label>Konto <input name="account" autocomplete="off" autofocus></label>
  <button>Anmelden</button>
  <button name="cancel">Abbrechen</button>
</form>
</html>`

const showSignOut: NonNullable<
  NonNullable<NonNullable<Configuration['features']>['rpInitiatedLogout']>['logoutSource']
> = (ctx, form) => {
  ctx.body = `<!doctype html>
<html lang="de">
<title>Abmeldung der Verwaltung</title>
<h1>Abmeldung der Verwaltung</h1>
${form}
<button form="op.logoutForm" name="logout" value="yes">Überall abmelden</button>
</html>`
}
