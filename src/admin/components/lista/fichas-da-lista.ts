import type { ChaveDeTexto } from '../base/textos.js'

/** A filter that is used most, one click away. */
export interface Ficha {
  filtro: string
  valor: string
  rotulo: ChaveDeTexto
}

const ficha = (filtro: string, valor: string, rotulo: ChaveDeTexto): Ficha => ({ filtro, valor, rotulo })

/** By the resource. */
export const FICHAS: ReadonlyMap<string, readonly Ficha[]> = new Map(
  Object.entries({
    ConfiguracaoWhatsApp: [
      ficha('situacao', 'com_problema', 'valores.situacao.com_problema'),
      ...(['conectado', 'desconectado', 'erro', 'aguardando_qr', 'nao_configurado'] as const).map((status) =>
        ficha('status', status, `valores.status.${status}`),
      ),
    ],
    Empresa: [
      ficha('ativo', 'true', 'listas.fichas.ativas'),
      ficha('ativo', 'false', 'listas.fichas.inativas'),
    ],
    EventoWebhook: [
      ficha('resultado', 'falhou', 'listas.fichas.falharam'),
      ficha('resultado', 'nao_reconhecido', 'listas.fichas.naoReconhecidos'),
    ],
    Mensagem: [ficha('status', 'falhou', 'listas.fichas.falharam')],
    Auditoria: [
      ficha('resultado', 'falhou', 'listas.fichas.falharam'),
      ficha('resultado', 'recusado', 'listas.fichas.recusados'),
    ],
  }),
)
