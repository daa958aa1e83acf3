import { Inicial1764000000000 } from './1764000000000-inicial.js'
import { Webhooks1764100000000 } from './1764100000000-webhooks.js'
import { SegredosDoWebhook1764100000001 } from './1764100000001-segredos-do-webhook.js'
import { Retencao1764100000002 } from './1764100000002-retencao.js'
import { Auditoria1764100000003 } from './1764100000003-auditoria.js'
import { Reconciliacao1764200000000 } from './1764200000000-reconciliacao.js'
import { MudancasDeStatus1764200000001 } from './1764200000001-mudancas-de-status.js'
import { TarefasEmMassa1764200000002 } from './1764200000002-tarefas-em-massa.js'
import { Mensagens1764300000000 } from './1764300000000-mensagens.js'
import { Envios1764300000001 } from './1764300000001-envios.js'
import { Recebimentos1764300000002 } from './1764300000002-recebimentos.js'
import { ModelosDeMensagem1764300000003 } from './1764300000003-modelos-de-mensagem.js'
import { RetencaoDeMensagens1764300000004 } from './1764300000004-retencao-de-mensagens.js'
import { BuscaDeMensagens1764300000005 } from './1764300000005-busca-de-mensagens.js'
import { RecebimentosEmLote1764300000006 } from './1764300000006-recebimentos-em-lote.js'
import { EventosRaros1764300000007 } from './1764300000007-eventos-raros.js'

/** What a host adds to the `migrations` of its DataSource. */
export const migracoes = [
  Inicial1764000000000,
  Webhooks1764100000000,
  SegredosDoWebhook1764100000001,
  Retencao1764100000002,
  Auditoria1764100000003,
  Reconciliacao1764200000000,
  MudancasDeStatus1764200000001,
  TarefasEmMassa1764200000002,
  Mensagens1764300000000,
  Envios1764300000001,
  Recebimentos1764300000002,
  ModelosDeMensagem1764300000003,
  RetencaoDeMensagens1764300000004,
  BuscaDeMensagens1764300000005,
  RecebimentosEmLote1764300000006,
  EventosRaros1764300000007,
]
