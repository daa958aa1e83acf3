import type { ResourceWithOptions } from 'adminjs'
import { RECURSOS } from '../../resources/declaracoes.js'
import { montarRecurso, type RecursoDoPainel } from '../recurso/montar-recurso.js'
import { alerta } from './alerta/index.js'
import { avisoDeAlerta } from './aviso-de-alerta/index.js'
import { configuracaoWhatsApp } from './configuracao-whatsapp/index.js'
import { contatoDeAlerta } from './contato-de-alerta/index.js'
import { conversa } from './conversa/index.js'
import type { Dependencias } from './dependencias.js'
import { empresa } from './empresa/index.js'
import { eventoWebhook } from './evento-webhook/index.js'
import { instanciaOrfa } from './instancia-orfa/index.js'
import { mensagem } from './mensagem/index.js'
import { modeloDeMensagem } from './modelo-de-mensagem/index.js'
import { novidadeParada } from './novidade-parada/index.js'

/** Resources of which more is done than reading them. */
const COM_ACOES: readonly RecursoDoPainel<Dependencias>[] = [
  alerta,
  avisoDeAlerta,
  configuracaoWhatsApp,
  contatoDeAlerta,
  conversa,
  empresa,
  eventoWebhook,
  instanciaOrfa,
  mensagem,
  modeloDeMensagem,
  novidadeParada,
]

/** The plugin's resources, for the host's `resources`. */
export const criarRecursos = (dependencias: Dependencias): ResourceWithOptions[] =>
  RECURSOS.map((declaracao) =>
    montarRecurso(COM_ACOES.find((um) => um.declaracao === declaracao) ?? { declaracao }, dependencias),
  )
