import { Inicial1764000000000 } from './1764000000000-inicial.js'

/** What a host adds to the `migrations` of its DataSource. */
export const migracoes = [Inicial1764000000000]
