import { z } from 'zod'
import type { DeclaracaoDeRecurso } from '../declaracao.js'
import { literalNoLike, textoDeBusca } from '../texto-de-busca.js'
import { ConfiguracaoWhatsApp } from './configuracao-whatsapp.js'
import { FONTES, MOTIVOS, STATUS } from './status.js'

const ficha = { ficha: true }

export const painelConfiguracaoWhatsApp: DeclaracaoDeRecurso<ConfiguracaoWhatsApp> = {
  id: 'ConfiguracaoWhatsApp',
  entidade: ConfiguracaoWhatsApp,
  campoDaEmpresa: 'empresaId',
  titulo: 'instanceName',
  icone: 'MessageCircle',
  ordem: { campo: 'criadoEm', direcao: 'desc' },
  campos: {
    empresaId: { tipo: 'referencia', referencia: 'Empresa', em: { lista: true, ficha: true, filtro: true } },
    status: {
      tipo: 'opcoes',
      valores: STATUS,
      em: { lista: true, ficha: true, filtro: true },
      ordenavel: true,
      componente: 'EtiquetaDeStatus',
    },
    numeroConectado: {
      tipo: 'texto',
      em: { lista: true, ficha: true },
      ordenavel: true,
      componente: 'NumeroDeTelefone',
    },
    instanceName: { tipo: 'texto', em: { lista: true, ficha: true }, ordenavel: true },
    criadoEm: { tipo: 'momento', em: { lista: true, ficha: true, filtro: true }, ordenavel: true },
    motivo: { tipo: 'opcoes', valores: MOTIVOS, em: ficha },
    statusDesde: { tipo: 'momento', em: ficha },
    nomePerfil: { tipo: 'texto', em: ficha },
    fotoPerfilUrl: { tipo: 'texto', em: {} },
    evolutionApiUrl: { tipo: 'texto', em: ficha },
    webhookUrl: { tipo: 'texto', em: ficha },
    ativo: { tipo: 'booleano', em: { ficha: true, filtro: true, edicao: true }, ordenavel: true },
    atualizadoEm: { tipo: 'momento', em: ficha },
    ultimaSincronizacao: { tipo: 'momento', em: ficha, ordenavel: true },
    evidencia: { tipo: 'opcoes', valores: FONTES, em: {} },
    evidenciaEm: { tipo: 'momento', em: {} },
    id: { tipo: 'id', em: {} },
  },
  escrita: { editar: z.strictObject({ ativo: z.boolean() }).partial() },
  buscar(consulta, texto) {
    const parte = `%${literalNoLike(textoDeBusca(texto))}%`
    // A number is typed in many ways: (11) 99999-0002, +55 11…
    const digitos = texto.replace(/\D/g, '')
    const numero = digitos.length >= 3 && !/[a-z]/i.test(texto) ? `%${digitos}%` : parte
    consulta.andWhere(
      `(r.instance_name ILIKE :parte OR r.numero_conectado LIKE :numero
        OR r.empresa_id IN (SELECT id FROM empresa WHERE nome_busca LIKE :parte))`,
      { parte, numero },
    )
  },
}
