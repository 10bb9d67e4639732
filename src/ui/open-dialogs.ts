let count = 0

/** Whether a dialog is in front. Keys are for it then, and each is asked about: no search for it. */
export function isDialogOpen(): boolean {
  return count > 0
}

/** Notes that a dialog is open; returns what notes that it no longer is. */
export function noteOpenDialog(): () => void {
  count++
  return () => {
    count--
  }
}
