/* What pages and the service worker say to each other. */

/** A header of an answer that the worker could not give in its own version: the host has a newer one. */
export const newerHeader = 'X-Newer-Version'
/** What a worker that waits is told. */
export const takeOver = 'take over'
