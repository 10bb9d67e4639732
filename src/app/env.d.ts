interface ImportMetaEnv {
  /** Where the site is published, given to the build: scheme and host, without a path. */
  readonly SITE?: string
}

/** What we use of Trusted Types. Its values are no strings, but are taken where strings are. */
interface Window {
  readonly trustedTypes?: {
    createPolicy(
      name: string,
      rules: { createScriptURL: (text: string) => string },
    ): { createScriptURL: (text: string) => string }
  }
}
