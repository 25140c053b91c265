import * as client from 'openid-client'
import type { OidcSettings } from './settings'

/** What the sign-in has to find again when it comes back. */
export interface Checks {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

export type Claims = Readonly<Record<string, unknown>>

export interface Confirmed {
  readonly claims: Claims
  /** For the sign-out there. */
  readonly idToken: string
}

const PATIENCE_SECONDS = 10

/** The organisation's accounts, by OpenID Connect. */
export class IdentityProvider {
  readonly settings: OidcSettings
  #configuration: Promise<client.Configuration> | undefined

  constructor(settings: OidcSettings) {
    this.settings = settings
  }

  /** Where the browser is sent to sign in, to come back to `redirectUri`. */
  async begin(redirectUri: string): Promise<{ address: string; checks: Checks }> {
    const configuration = await this.#configured()
    const checks: Checks = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      verifier: client.randomPKCECodeVerifier(),
    }
    const address = client.buildAuthorizationUrl(configuration, {
      redirect_uri: redirectUri,
      scope: this.settings.scopes,
      state: checks.state,
      nonce: checks.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(checks.verifier),
      code_challenge_method: 'S256',
    })
    return { address: address.href, checks }
  }

  /**
   * Whom the browser that came back to `address` stands for.
   * @throws when the answer is not the one to these checks, or the provider refuses
   */
  async finish(address: URL, { state, nonce, verifier }: Checks): Promise<Confirmed> {
    const configuration = await this.#configured()
    // The ID token comes from the provider itself over TLS, which vouches for it as its signature would
    // (OpenID Connect Core 3.1.3.7): checking that too would shut out providers that sign with the secret.
    const tokens = await client.authorizationCodeGrant(configuration, address, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    if (!claims || tokens.id_token === undefined) throw new Error('no ID token')
    // Many providers put no more than the subject into the ID token.
    const further: Claims = configuration.serverMetadata().userinfo_endpoint
      ? await client.fetchUserInfo(configuration, tokens.access_token, claims.sub)
      : {}
    return { claims: mergeClaims(claims, further), idToken: tokens.id_token }
  }

  /** Ends the session there too, and leads back; nothing where the provider does not offer that, or is down. */
  async signOutAddress(idToken: string, returnTo: string): Promise<string | null> {
    const configuration = await this.#configured().catch(() => undefined)
    if (!configuration?.serverMetadata().end_session_endpoint) return null
    const parameters = { id_token_hint: idToken, post_logout_redirect_uri: returnTo }
    return client.buildEndSessionUrl(configuration, parameters).href
  }

  /** Asked for when it is first needed, and again after a failure: this server starts without the provider. */
  #configured(): Promise<client.Configuration> {
    this.#configuration ??= this.#discover().catch((error: unknown) => {
      this.#configuration = undefined
      throw error
    })
    return this.#configuration
  }

  async #discover(): Promise<client.Configuration> {
    const { issuer, clientId, clientSecret } = this.settings
    const server = new URL(issuer)
    return client.discovery(
      server,
      clientId,
      clientSecret === undefined ? {} : { client_secret: clientSecret },
      clientSecret === undefined ? client.None() : authenticateAsSupported(clientSecret),
      {
        timeout: PATIENCE_SECONDS,
        ...(server.protocol === 'http:' ? { execute: [client.allowInsecureRequests] } : {}),
      },
    )
  }
}

/** In the body where the provider takes it: not all of them decode a header as the standard wants it. */
function authenticateAsSupported(clientSecret: string): client.ClientAuth {
  const inBody = client.ClientSecretPost(clientSecret)
  const inHeader = client.ClientSecretBasic(clientSecret)
  return (server, metadata, body, headers) => {
    const supported = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
    const authenticate = supported.includes('client_secret_post') ? inBody : inHeader
    return authenticate(server, metadata, body, headers)
  }
}

/** One answer speaks for an address and for whether it is verified: never one for the other's. */
export function mergeClaims(idToken: Claims, userInfo: Claims): Claims {
  const { email, email_verified, ...others } = idToken
  const address = 'email' in userInfo ? {} : { email, email_verified }
  return { ...others, ...userInfo, ...address, iss: idToken['iss'], sub: idToken['sub'] }
}
