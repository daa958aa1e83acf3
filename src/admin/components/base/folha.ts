import { estiloDaAuditoria } from '../estilo/auditoria.js'
import { estiloDaConexao } from '../estilo/conexao.js'
import { estiloDasConversas } from '../estilo/conversas.js'
import { estiloDoDialogo } from '../estilo/dialogo.js'
import { estiloDosEventos } from '../estilo/eventos.js'
import { estiloDoInicio } from '../estilo/inicio.js'
import { estiloDaLista } from '../estilo/lista.js'
import { estiloDasPecas } from '../estilo/pecas.js'
import { estiloDoQr } from '../estilo/qr.js'

const ID = 'folha-whatsapp'

/** Puts our stylesheet into the page, once: a list shows hundreds of badges. */
export const garantirFolha = (): void => {
  if (document.getElementById(ID)) return
  const folha = document.createElement('style')
  folha.id = ID
  folha.textContent = [
    estiloDasPecas,
    estiloDaConexao,
    estiloDoQr,
    estiloDoDialogo,
    estiloDoInicio,
    estiloDaLista,
    estiloDosEventos,
    estiloDaAuditoria,
    estiloDasConversas,
  ].join('\n')
  document.head.append(folha)
}
