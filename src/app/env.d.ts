interface ImportMetaEnv {
  /** Where the site is published, given to the build: scheme and host, without a path. */
  readonly SITE?: string
}

/** What we use of Trusted Types. Its values are no strings, but are taken where strings are. */
interface Window {
  readonly trustedTypes?: {
    createPolicy<Sink extends string>(
      name: string,
      rules: Readonly<Record<Sink, (text: string) => string>>,
    ): Readonly<Record<Sink, (text: string) => string>>
  }
}
