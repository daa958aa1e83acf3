/** For how long somebody may want to hear no more of an alert, in hours. */
export const PAUSAS = [1, 24, 168] as const
