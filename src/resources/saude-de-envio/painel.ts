import { leitura } from '../acao-declarada.js'
import type { Campo, DeclaracaoDeRecurso, Rotulo } from '../declaracao.js'
import { PAPEIS } from '../papel.js'
import { type SaudeDeEnvio, saudeDeEnvioSchema } from './saude-de-envio.js'

/** A list has room for what is asked first; the file has it all. */
const NO_ARQUIVO = { arquivo: true, ficha: true }

const numero = (ptBR: string, en: string, em: Campo['em'] = { lista: true, ficha: true }) => ({
  rotulo: { 'pt-BR': ptBR, en } satisfies Rotulo,
  tipo: 'numero' as const,
  em,
})

/** A row for each company and day: what was sent, and what became of it. */
export const painelSaudeDeEnvio: DeclaracaoDeRecurso<SaudeDeEnvio> = {
  id: 'SaudeDeEnvio',
  rotulo: { 'pt-BR': 'Saúde dos envios', en: 'Sending health' },
  acoes: leitura(PAPEIS),
  csv: true,
  entidade: saudeDeEnvioSchema,
  campoDaEmpresa: 'empresaId',
  titulo: 'id',
  icone: 'Heart',
  ordem: { campo: 'dia', direcao: 'desc' },
  contarAte: 10_000,
  campos: {
    dia: {
      rotulo: { 'pt-BR': 'Dia', en: 'Day' },
      tipo: 'momento',
      em: { lista: true, ficha: true, filtro: true },
      componente: 'WhatsAppDia',
      ordenavel: true,
    },
    empresaId: { tipo: 'referencia', referencia: 'Empresa', em: { lista: true, ficha: true, filtro: true } },
    enviadas: numero('Enviadas', 'Sent'),
    entregues: numero('Entregues', 'Delivered'),
    lidas: numero('Lidas', 'Read'),
    falharam: numero('Falharam', 'Failed'),
    conversas: numero('Conversas', 'Conversations', NO_ARQUIVO),
    responderam: numero('Responderam', 'Answered'),
    novas: numero('Primeiro contato', 'First contact', NO_ARQUIVO),
    ateEntregar: numero('Segundos até entregar', 'Seconds until delivered', NO_ARQUIVO),
    ateLer: numero('Segundos até ler', 'Seconds until read', NO_ARQUIVO),
    ateResponder: numero('Segundos até responder', 'Seconds until answered', NO_ARQUIVO),
    id: { tipo: 'id', em: {}, ordenavel: true },
  },
}
