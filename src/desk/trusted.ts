const rules = {
  // Of the build's own files alone.
  createScriptURL: (url: string) => url,
}

/** What may be given to the platform under the page's policy, which takes no mere text for these. */
export const trusted = window.trustedTypes?.createPolicy('song-song-desk', rules) ?? rules
