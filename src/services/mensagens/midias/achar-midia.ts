import type { DataSource } from 'typeorm'
import { idDaReferencia } from '../../../resources/empresa/referencia.js'
import type {
  Direcao,
  Midia,
  StatusDaMensagem,
  TipoDeMensagem,
} from '../../../resources/mensagem/mensagem.js'

/** Kinds of message that have a file. */
export const COM_ARQUIVO: readonly TipoDeMensagem[] = ['imagem', 'audio', 'video', 'documento', 'figurinha']

/** A message with a file, in the scope of whoever asks. */
export interface MensagemComArquivo {
  id: string
  configuracaoId: number
  empresaId: number
  whatsappId: string | null
  tipo: TipoDeMensagem
  direcao: Direcao
  status: StatusDaMensagem
  midia: Midia | null
}

/** @param empresa the host's reference of whose it must be; null: anybody's. Null: none such, or without a file. */
export const acharMidia = async (
  dataSource: DataSource,
  { id, empresa }: { id: string; empresa: string | null },
): Promise<MensagemComArquivo | null> => {
  const [achada]: MensagemComArquivo[] = await dataSource.query(
    `SELECT m.id::text, m.configuracao_id AS "configuracaoId", c.empresa_id AS "empresaId", m.whatsapp_id AS "whatsappId",
       m.tipo, m.direcao, m.status, m.midia
     FROM whatsapp.mensagem m JOIN whatsapp.configuracao_whatsapp c ON c.id = m.configuracao_id
     WHERE m.id = $1 AND m.apagada_em IS NULL AND m.tipo = ANY ($3)
       AND ($2::text IS NULL OR c.empresa_id = ${idDaReferencia('$2')})`,
    [id, empresa, COM_ARQUIVO],
  )
  return achada ?? null
}
