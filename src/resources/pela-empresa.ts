import type { Campo } from './declaracao.js'

/** The filter by company of what belongs to a configuration, told by its id: see `campoDaConfiguracao`. */
export const pelaEmpresa: NonNullable<Campo['procurar']> = async (consulta, texto, { consultar }) => {
  const id = /^[1-9]\d{0,8}$/.test(texto) ? Number(texto) : 0
  const [dela] = await consultar<{ id: number }>(
    'SELECT id FROM whatsapp.configuracao_whatsapp WHERE empresa_id = $1',
    [id],
  )
  consulta.andWhere('r.configuracaoId = :pelaEmpresa', { pelaEmpresa: dela?.id ?? 0 })
}
