import type { Acesso } from '../../../resources/papel.js'

/** Who may read what messages say. */
export const leConteudo = ({ papel }: Acesso, suporteLeMensagens: boolean): boolean =>
  papel !== 'suporte' || suporteLeMensagens
