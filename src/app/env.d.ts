interface ImportMetaEnv {
  /** Where the site is published, given to the build: scheme and host, without a path. */
  readonly SITE?: string
}
