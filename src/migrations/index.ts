import { Empresas1764400000000 } from './1764400000000-empresas.js'
import { Conexoes1764400000001 } from './1764400000001-conexoes.js'
import { Diario1764400000002 } from './1764400000002-diario.js'
import { Auditoria1764400000003 } from './1764400000003-auditoria.js'
import { Reconciliacao1764400000004 } from './1764400000004-reconciliacao.js'
import { Mensagens1764400000005 } from './1764400000005-mensagens.js'
import { Recebimentos1764400000006 } from './1764400000006-recebimentos.js'
import { Busca1764400000007 } from './1764400000007-busca.js'
import { Caixa1764400000008 } from './1764400000008-caixa.js'
import { Disponibilidade1764400000009 } from './1764400000009-disponibilidade.js'
import { Recuperacao1764400000010 } from './1764400000010-recuperacao.js'
import { Alertas1764400000011 } from './1764400000011-alertas.js'
import { Midias1764400000012 } from './1764400000012-midias.js'
import { Atencao1764400000014 } from './1764400000014-atencao.js'
import { Comportamento1764400000015 } from './1764400000015-comportamento.js'
import { Tentativas1764400000016 } from './1764400000016-tentativas.js'
import { SaudeDeEnvio1764400000017 } from './1764400000017-saude-de-envio.js'

/** What a host adds to the `migrations` of its DataSource: one an area. */
export const migracoes = [
  Empresas1764400000000,
  Conexoes1764400000001,
  Diario1764400000002,
  Auditoria1764400000003,
  Reconciliacao1764400000004,
  Mensagens1764400000005,
  Recebimentos1764400000006,
  Busca1764400000007,
  Caixa1764400000008,
  Disponibilidade1764400000009,
  Recuperacao1764400000010,
  Alertas1764400000011,
  Midias1764400000012,
  Atencao1764400000014,
  Comportamento1764400000015,
  Tentativas1764400000016,
  SaudeDeEnvio1764400000017,
]
