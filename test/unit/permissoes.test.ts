import { expect, it } from 'vitest'
import { pode } from '../../src/admin/permissoes.js'
import { PAPEIS } from '../../src/resources/papel.js'

/** Who may: admin, suporte, empresa, empresa_leitura. */
const TABELA: [recurso: string, acao: string, quem: string][] = [
  ['Empresa', 'list', 'ASEL'],
  ['Empresa', 'new', 'A'],
  ['Empresa', 'edit', 'A'],
  ['Empresa', 'delete', 'A'],
  ['Empresa', 'bulkDelete', ''],
  ['Empresa', 'exportarDados', 'A'],
  ['Empresa', 'apagarDados', 'A'],
  ['ConfiguracaoWhatsApp', 'list', 'ASEL'],
  ['ConfiguracaoWhatsApp', 'show', 'ASEL'],
  ['ConfiguracaoWhatsApp', 'edit', 'A'],
  ['ConfiguracaoWhatsApp', 'new', ''],
  ['ConfiguracaoWhatsApp', 'delete', ''],
  ['ConfiguracaoWhatsApp', 'bulkDelete', ''],
  ['ConfiguracaoWhatsApp', 'conectar', 'ASE'],
  ['ConfiguracaoWhatsApp', 'verQrcode', 'ASE'],
  ['ConfiguracaoWhatsApp', 'verificarStatus', 'ASEL'],
  ['ConfiguracaoWhatsApp', 'desconectar', 'ASE'],
  ['ConfiguracaoWhatsApp', 'reiniciar', 'ASE'],
  ['ConfiguracaoWhatsApp', 'excluirInstancia', 'AS'],
  ['ConfiguracaoWhatsApp', 'configurarServidor', 'A'],
  ['ConfiguracaoWhatsApp', 'rotacionarSegredo', 'AS'],
  ['EventoWebhook', 'list', 'AS'],
  ['EventoWebhook', 'show', 'AS'],
  ['EventoWebhook', 'reprocessar', 'AS'],
  ['EventoWebhook', 'reprocessarVarios', 'AS'],
  ['EventoWebhook', 'new', ''],
  ['EventoWebhook', 'edit', ''],
  ['EventoWebhook', 'delete', ''],
  ['EventoWebhook', 'bulkDelete', ''],
  ['Conversa', 'list', 'ASEL'],
  ['Conversa', 'show', 'ASEL'],
  ['Conversa', 'responder', 'AE'],
  ['Conversa', 'edit', ''],
  ['Mensagem', 'list', 'ASEL'],
  ['Mensagem', 'edit', ''],
  ['Auditoria', 'list', 'AEL'],
  ['Auditoria', 'show', 'AEL'],
  ['Auditoria', 'edit', ''],
  ['Auditoria', 'delete', ''],
  ['Usuario', 'list', 'A'],
  ['Usuario', 'edit', 'A'],
  ['Outro', 'list', ''],
  ['Empresa', 'outra', ''],
]

it.each(TABELA)('%s %s is for %s', (recurso, acao, quem) => {
  const podem = PAPEIS.filter((papel) => pode(papel, recurso, acao)).map((papel) =>
    papel === 'empresa_leitura' ? 'L' : papel[0]?.toUpperCase(),
  )
  expect(podem.join('')).toBe(quem)
})
