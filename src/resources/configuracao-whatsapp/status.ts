/** The six values of `status`, as the panel, the API and the database know them. */
export const STATUS = [
  'nao_configurado',
  'aguardando_qr',
  'conectando',
  'conectado',
  'desconectado',
  'erro',
] as const
export type Status = (typeof STATUS)[number]

/** Why a configuration is in its status, when there is something to say beyond the status itself. */
export const MOTIVOS = [
  'desconectado_no_telefone',
  'desconectado_pelo_painel',
  'banido',
  'substituido',
  'sessao_invalida',
  'limite_qr',
  'conexao_caiu',
  'instancia_inexistente',
  'falha_na_operacao',
] as const
export type Motivo = (typeof MOTIVOS)[number]

/** Never made, deleted on purpose, or gone from the server: there is no instance to be used, or left behind. */
export const semInstancia = ({ status, motivo }: { status: Status; motivo: Motivo | null }): boolean =>
  status === 'nao_configurado' || motivo === 'instancia_inexistente'

/** What the status rests on: a delivery of Evolution, a question we asked, or an operation of ours. */
export const FONTES = ['webhook', 'sonda', 'operacao'] as const
export type Fonte = (typeof FONTES)[number]
