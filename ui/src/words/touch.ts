/** Whether this device is touched rather than typed on: then no text speaks of keys. */
export const isTouched = (): boolean => window.matchMedia('(hover: none) and (pointer: coarse)').matches
