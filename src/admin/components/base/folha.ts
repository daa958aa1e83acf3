import { estiloDoAssistente } from '../estilo/assistente.js'
import { estiloDaAuditoria } from '../estilo/auditoria.js'
import { estiloDaConexao } from '../estilo/conexao.js'
import { estiloDasConversas } from '../estilo/conversas.js'
import { estiloDoDiagnostico } from '../estilo/diagnostico.js'
import { estiloDoDialogo } from '../estilo/dialogo.js'
import { estiloDosEventos } from '../estilo/eventos.js'
import { estiloDaEvidencia } from '../estilo/evidencia.js'
import { estiloDoInicio } from '../estilo/inicio.js'
import { estiloDaLista } from '../estilo/lista.js'
import { estiloDosModelos } from '../estilo/modelos.js'
import { estiloDasPecas } from '../estilo/pecas.js'
import { estiloDoQr } from '../estilo/qr.js'
import { estiloDaRetaguarda } from '../estilo/retaguarda.js'

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
    estiloDoAssistente,
    estiloDoDialogo,
    estiloDoInicio,
    estiloDaLista,
    estiloDosEventos,
    estiloDaAuditoria,
    estiloDaEvidencia,
    estiloDoDiagnostico,
    estiloDaRetaguarda,
    estiloDasConversas,
    estiloDosModelos,
  ].join('\n')
  document.head.append(folha)
}
