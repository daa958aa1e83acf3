import { estiloDosAlertas } from '../estilo/alertas.js'
import { estiloDoAssistente } from '../estilo/assistente.js'
import { estiloDaAtencao } from '../estilo/atencao.js'
import { estiloDaAuditoria } from '../estilo/auditoria.js'
import { estiloDaCaixa } from '../estilo/caixa.js'
import { estiloDoComportamento } from '../estilo/comportamento.js'
import { estiloDaConexao } from '../estilo/conexao.js'
import { estiloDasConversas } from '../estilo/conversas.js'
import { estiloDoDiagnostico } from '../estilo/diagnostico.js'
import { estiloDoDialogo } from '../estilo/dialogo.js'
import { estiloDaDisponibilidade } from '../estilo/disponibilidade.js'
import { estiloDaEmpresa } from '../estilo/empresa.js'
import { estiloDoEnvio } from '../estilo/envio.js'
import { estiloDosEventos } from '../estilo/eventos.js'
import { estiloDaEvidencia } from '../estilo/evidencia.js'
import { estiloDoInicio } from '../estilo/inicio.js'
import { estiloDaLista } from '../estilo/lista.js'
import { estiloDaMidia } from '../estilo/midia.js'
import { estiloDosModelos } from '../estilo/modelos.js'
import { estiloDasPecas } from '../estilo/pecas.js'
import { estiloDoQr } from '../estilo/qr.js'
import { estiloDasRespostas } from '../estilo/respostas.js'
import { estiloDaRetaguarda } from '../estilo/retaguarda.js'
import { estiloDaSaude } from '../estilo/saude.js'

const ID = 'folha-whatsapp'

/** Puts our stylesheet into the page, once: a list shows hundreds of badges. */
export const garantirFolha = (): void => {
  if (document.getElementById(ID)) return
  const folha = document.createElement('style')
  folha.id = ID
  folha.textContent = [
    estiloDasPecas,
    estiloDaConexao,
    estiloDaEmpresa,
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
    estiloDaAtencao,
    estiloDaDisponibilidade,
    estiloDosAlertas,
    estiloDasConversas,
    estiloDoEnvio,
    estiloDasRespostas,
    estiloDaCaixa,
    estiloDaMidia,
    estiloDosModelos,
    estiloDoComportamento,
    estiloDaSaude,
  ].join('\n')
  document.head.append(folha)
}
