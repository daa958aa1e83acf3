import { type ActionContext, type Filter, ForbiddenError } from 'adminjs'
import type { DataSource, EntityManager, ObjectLiteral, SelectQueryBuilder } from 'typeorm'
import type { Ajuda, DeclaracaoDeRecurso } from '../../resources/declaracao.js'
import { idDaReferencia } from '../../resources/empresa/referencia.js'
import type { Acesso } from '../../resources/papel.js'
import { configuracaoDaEmpresa } from '../../services/empresas/configuracao-da-empresa.js'
import { type ControleDeAcesso, empresaDoAcesso } from '../acesso/controle-de-acesso.js'
import { comPrazo } from './com-prazo.js'
import { aplicarFiltros, BUSCA, inteiroDe } from './filtros.js'

export interface FonteDaLeitura<E extends ObjectLiteral> {
  dataSource: DataSource
  declaracao: DeclaracaoDeRecurso<E>
  controleDeAcesso: ControleDeAcesso
  /** Who may read the declaration's `conteudo`; absent: everybody. */
  leConteudo?: (acesso: Acesso) => boolean
}

/** What the scoped Resource reads: the columns, the rows and the filters that whoever asks may have. */
export class LeituraEscopada<E extends ObjectLiteral> {
  constructor(private readonly dependencias: FonteDaLeitura<E>) {}

  /** Reads what a filter finds, in the scope of whoever asks and within the time of a page. */
  async ler<T>(
    contexto: ActionContext | undefined,
    filtro: Filter | undefined,
    fazer: (consulta: SelectQueryBuilder<E>, manager: EntityManager) => Promise<T>,
  ): Promise<T> {
    this.dependencias.controleDeAcesso.exigir(contexto)
    return comPrazo(this.dependencias.dataSource, async (manager) => {
      const consulta = await this.consulta(contexto, manager)
      await this.filtrar(consulta, filtro, contexto, manager)
      return fazer(consulta, manager)
    })
  }

  /** Only declared columns, only the rows of whoever asks. */
  private async consulta(
    contexto: ActionContext | undefined,
    manager: EntityManager,
  ): Promise<SelectQueryBuilder<E>> {
    const { declaracao, controleDeAcesso } = this.dependencias
    const empresa = empresaDoAcesso(controleDeAcesso.exigir(contexto))
    const ocultos = this.ocultos(contexto)
    const colunas = Object.entries(declaracao.campos).filter(
      ([nome, campo]) => !campo.virtual && !campo.calculado && !ocultos.includes(nome),
    )
    const consulta = manager
      .getRepository(declaracao.entidade)
      .createQueryBuilder('r')
      .select(colunas.map(([nome]) => `r.${nome}`))
    if (empresa === null) return consulta
    if (declaracao.campoDaEmpresa === null) return consulta.where('false')
    if (declaracao.campoDaConfiguracao) {
      const escopo = (await configuracaoDaEmpresa(manager, empresa)) ?? 0
      return consulta.where(`r.${declaracao.campoDaConfiguracao} = :escopo`, { escopo })
    }
    const dela = idDaReferencia(':escopo')
    const condicao = declaracao.escopo?.(dela) ?? `r.${declaracao.campoDaEmpresa} = ${dela}`
    return consulta.where(condicao, { escopo: empresa })
  }

  /** What is private in it and not for whoever asks. */
  private ocultos(contexto: ActionContext | undefined): readonly string[] {
    const { declaracao, controleDeAcesso, leConteudo } = this.dependencias
    return leConteudo && !leConteudo(controleDeAcesso.exigir(contexto)) ? (declaracao.conteudo ?? []) : []
  }

  /** What a tenant does not learn of some rows; undefined: whoever asks may. */
  reservado(contexto: ActionContext | undefined): DeclaracaoDeRecurso<E>['reservado'] {
    const { declaracao, controleDeAcesso } = this.dependencias
    return empresaDoAcesso(controleDeAcesso.exigir(contexto)) === null ? undefined : declaracao.reservado
  }

  /** Nor may it be guessed at, by searching for it. */
  private async filtrar(
    consulta: SelectQueryBuilder<E>,
    filtro: Filter | undefined,
    contexto: ActionContext | undefined,
    manager: EntityManager,
  ): Promise<void> {
    const { declaracao, controleDeAcesso } = this.dependencias
    const ocultos = this.ocultos(contexto)
    const procurados = ocultos.length > 0 ? [...ocultos, BUSCA, declaracao.titulo] : []
    const pedidos = Object.values(filtro?.filters ?? {}).map(({ path }) => path)
    if (procurados.some((nome) => pedidos.includes(nome))) throw new ForbiddenError('filtroDesconhecido')
    const consultar: Ajuda['consultar'] = (sql, valores) => manager.query(sql, valores)
    await aplicarFiltros(consulta, declaracao, filtro, {
      consultar,
      async empresa() {
        const dela = empresaDoAcesso(controleDeAcesso.exigir(contexto))
        if (dela === null) return inteiroDe(filtro?.filters.empresaId?.value ?? '') || null
        const [linha] = await consultar<{ id: number }>(`SELECT ${idDaReferencia('$1')} AS id`, [dela])
        return linha?.id ?? null
      },
    })
    const reservado = this.reservado(contexto)
    if (reservado && pedidos.some((nome) => Object.hasOwn(reservado.emLugar, nome)))
      consulta.andWhere(`(${reservado.sql}) IS NOT TRUE`)
  }
}
