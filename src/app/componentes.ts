import type { ComponentLoader } from 'adminjs'

/** The reference application's own touches on AdminJS's frame. */
export const registrarComponentesDaApp = (_loader: ComponentLoader): void => {}
