import type { Motivo, Status } from '../../resources/configuracao-whatsapp/status.js'

/** Rows as they are written. Moments: ms since the epoch. */
export interface MudancaDaDemo {
  configuracao: number
  em: number
  de: Status
  para: Status
  fonte: string
  motivo: Motivo | null
}

export interface ConversaDaDemo {
  configuracao: number
  jid: string
  lid: string | null
  tipo: 'contato' | 'grupo' | 'canal'
  telefone: string | null
  nome: string | null
  foto: string | null
  /** Somebody of the company has seen all of it. */
  lida: boolean
  mensagens: MensagemDaDemo[]
}

export interface MensagemDaDemo {
  em: number
  direcao: 'entrada' | 'saida'
  origem: 'contato' | 'programa' | 'painel' | 'celular'
  tipo: string
  texto: string | null
  midia: Record<string, unknown> | null
  participante: string | null
  responde: string | null
  id: string | null
  autor: string | null
  status: string
  motivo: string | null
  enviarEm: number | null
  expiraEm: number | null
  entregueEm: number | null
  lidaEm: number | null
  encerradaEm: number | null
  editadaEm: number | null
  apagadaEm: number | null
}

export interface EventoDaDemo {
  configuracao: number
  em: number
  evento: string
  instancia: string
  dados: unknown
  resultado: 'aplicado' | 'registrado' | 'nao_reconhecido' | 'falhou'
  erro: string | null
}
