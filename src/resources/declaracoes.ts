import { painelAlerta } from './alerta/painel.js'
import { declararAuditoria } from './auditoria/painel.js'
import { painelAvisoDeAlerta } from './aviso-de-alerta/painel.js'
import { painelConfiguracaoWhatsApp } from './configuracao-whatsapp/painel.js'
import { painelContatoDeAlerta } from './contato-de-alerta/painel.js'
import { painelConversa } from './conversa/painel.js'
import { acoesDaCredencial } from './credencial-evolution/acoes.js'
import type { DeclaracaoDeAcoes, DeclaracaoDeRecurso } from './declaracao.js'
import { painelEmpresa } from './empresa/painel.js'
import { painelEventoWebhook } from './evento-webhook/painel.js'
import { painelInstanciaOrfa } from './instancia-orfa/painel.js'
import { painelMensagem } from './mensagem/painel.js'
import { painelModeloDeMensagem } from './modelo-de-mensagem/painel.js'
import { painelNovidadeParada } from './novidade-parada/painel.js'
import { painelSaudeDeEnvio } from './saude-de-envio/painel.js'
import { painelTentativaDeConexao } from './tentativa-de-conexao/painel.js'
import { acoesDoUsuario } from './usuario/acoes.js'
import { acoesDaVisaoGeral } from './visao-geral/acoes.js'

const AUDITADOS: readonly DeclaracaoDeRecurso[] = [
  painelConfiguracaoWhatsApp,
  painelEmpresa,
  painelConversa,
  painelMensagem,
  painelModeloDeMensagem,
  painelAlerta,
  painelContatoDeAlerta,
  painelAvisoDeAlerta,
  painelTentativaDeConexao,
  painelSaudeDeEnvio,
  painelEventoWebhook,
  painelNovidadeParada,
  painelInstanciaOrfa,
]
/** What is no resource of the plugin: seen on pages, or done by commands, or the reference application's own. */
const DEMAIS: readonly DeclaracaoDeAcoes[] = [acoesDoUsuario, acoesDaVisaoGeral, acoesDaCredencial]

export const painelAuditoria = declararAuditoria([...AUDITADOS, ...DEMAIS])

/** The plugin's resources, in the order of the panel's menu. Adding one is adding it here. */
export const RECURSOS: readonly DeclaracaoDeRecurso[] = [...AUDITADOS, painelAuditoria]

/** All that anybody may do anything to. */
export const DECLARACOES: readonly DeclaracaoDeAcoes[] = [...RECURSOS, ...DEMAIS]
