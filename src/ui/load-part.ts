const key = 'song-song.reloaded'

/**
 * Loads a part of the app that is not there from the start. After a deployment it may be gone from the
 * host: then the page, whose address says all that there is to say, is loaded anew, once. Rejects where
 * that did not help, and where it cannot: without a network, or without a memory of having tried it.
 */
export async function loadPart<Part>(load: () => Promise<Part>): Promise<Part> {
  try {
    const part = await load()
    forget()
    return part
  } catch (error) {
    if (!(await canTryAnew())) throw error
    location.reload()
    return new Promise<never>(() => undefined)
  }
}

/** Whether the host answers and it has not been tried yet; from then on it has. */
async function canTryAnew(): Promise<boolean> {
  try {
    if (sessionStorage.getItem(key) !== null) return false
    await fetch(location.href, { method: 'HEAD', cache: 'no-store' })
    sessionStorage.setItem(key, '')
    return true
  } catch {
    return false
  }
}

function forget(): void {
  try {
    sessionStorage.removeItem(key)
  } catch {
    // What cannot be stored need not be forgotten.
  }
}
