import { fileURLToPath } from 'node:url'
import { ComponentLoader } from 'adminjs'
import { registrarComponentes } from 'adminjs-evolution'

/** Needs no database and no secret: the build uses it as the server does. */
export const componentLoader = new ComponentLoader()
registrarComponentes(componentLoader)
export const PAINEL = componentLoader.add('Painel', fileURLToPath(new URL('./Painel', import.meta.url)))
