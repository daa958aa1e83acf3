import type { Chamar } from '../chamar.js'
import { rota } from '../rota.js'
import { qualquerObjeto } from '../schemas/comum.js'

/** How an instance behaves. Evolution refuses a partial list, so all of them. */
export interface AjustesInstancia {
  recusarChamadas: boolean
  /** Sent to whoever calls, when calls are refused. */
  mensagemChamada: string
  ignorarGrupos: boolean
  sempreOnline: boolean
  lerMensagens: boolean
  lerStatus: boolean
  sincronizarHistorico: boolean
}

export function chamadasDeAjustes(chamar: Chamar) {
  return {
    /** Replaces the instance's settings. */
    async configurar(nome: string, ajustes: AjustesInstancia): Promise<void> {
      await chamar({
        operacao: 'configurar',
        metodo: 'POST',
        caminho: rota({ operacao: 'configurar', prefixo: '/settings/set', nome }),
        corpo: {
          rejectCall: ajustes.recusarChamadas,
          msgCall: ajustes.mensagemChamada,
          groupsIgnore: ajustes.ignorarGrupos,
          alwaysOnline: ajustes.sempreOnline,
          readMessages: ajustes.lerMensagens,
          readStatus: ajustes.lerStatus,
          syncFullHistory: ajustes.sincronizarHistorico,
        },
        schema: qualquerObjeto,
      })
    },
  }
}
