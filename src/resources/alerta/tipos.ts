/** What somebody is told of: of one company, of a server, or of the whole. */
export const TIPOS_DE_ALERTA = [
  'desconectada',
  'banida',
  'substituida',
  'qr_desistido',
  'mensagens_esperando',
  'mensagens_falhando',
  'webhook_calado',
  'servidor_mudo',
  'servidor_sem_licenca',
  'banco_sem_gravar',
  'lacuna',
  'busca_atrasada',
  'sem_recuperacao',
  'avisos_parados',
] as const
export type TipoDeAlerta = (typeof TIPOS_DE_ALERTA)[number]

interface Natureza {
  /** Reminded of as long as it lasts, and told to those who want to hear of nothing else. */
  grave: boolean
  /** A company's own people are told of it, too. */
  daEmpresa: boolean
  /** It has an end that is news. */
  temFim: boolean
}

export const NATUREZA: Readonly<Record<TipoDeAlerta, Natureza>> = {
  desconectada: { grave: true, daEmpresa: true, temFim: true },
  banida: { grave: true, daEmpresa: true, temFim: true },
  substituida: { grave: true, daEmpresa: true, temFim: true },
  qr_desistido: { grave: false, daEmpresa: true, temFim: true },
  mensagens_esperando: { grave: true, daEmpresa: true, temFim: true },
  mensagens_falhando: { grave: true, daEmpresa: true, temFim: true },
  webhook_calado: { grave: false, daEmpresa: false, temFim: true },
  servidor_mudo: { grave: true, daEmpresa: false, temFim: true },
  servidor_sem_licenca: { grave: true, daEmpresa: false, temFim: true },
  banco_sem_gravar: { grave: true, daEmpresa: false, temFim: true },
  lacuna: { grave: false, daEmpresa: false, temFim: false },
  busca_atrasada: { grave: false, daEmpresa: false, temFim: true },
  sem_recuperacao: { grave: false, daEmpresa: false, temFim: false },
  avisos_parados: { grave: false, daEmpresa: false, temFim: true },
}

/** Of what a notice tells. */
export const MOMENTOS = ['inicio', 'lembrete', 'fim', 'teste'] as const
export type Momento = (typeof MOMENTOS)[number]
