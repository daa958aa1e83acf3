import type { DataSource } from 'typeorm'
import { ConfiguracaoWhatsApp } from '../../../resources/configuracao-whatsapp/configuracao-whatsapp.js'
import { mudancaDe } from '../../../services/auditoria/mudanca.js'
import { anotar, travada } from '../../recurso/gravar.js'
import type { Gravacao } from '../../recurso/recurso-escopado.js'

export const gravacaoDaConfiguracao = (dataSource: DataSource): Gravacao => ({
  async atualizar(id, dados, ator) {
    await dataSource.transaction(async (manager) => {
      const antes = await travada(manager, ConfiguracaoWhatsApp, id)
      if (Object.keys(dados).length > 0) await manager.update(ConfiguracaoWhatsApp, id, dados)
      const depois = await manager.findOneByOrFail(ConfiguracaoWhatsApp, { id })
      await anotar(manager, ator, {
        acao: 'edit',
        recurso: 'ConfiguracaoWhatsApp',
        id,
        empresaId: antes.empresaId,
        ...mudancaDe(['ativo', 'confirmarLeitura'], antes, depois),
      })
    })
  },
})
