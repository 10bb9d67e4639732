/** What stands in the way of a change, and what to do. */
export class Conflict extends Error {}
