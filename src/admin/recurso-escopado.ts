import {
  type ActionContext,
  type AdminJS,
  type BaseRecord,
  BaseResource,
  type Filter,
  ForbiddenError,
  type ParamsType,
  type ResourceOptions,
} from 'adminjs'
import type { DataSource, ObjectLiteral, SelectQueryBuilder } from 'typeorm'
import type { DeclaracaoDeRecurso } from '../resources/declaracao.js'
import type { Acesso, Ator } from '../resources/papel.js'
import { empresaDoAcesso, type Portaria } from './acesso.js'
import { fecharEnderecos, fecharNomes } from './acoes-fechadas.js'
import { validarEscrita } from './escrita.js'
import { aplicarFiltros, BUSCA, campoDe } from './filtros.js'
import { Propriedade } from './propriedade.js'
import { RegistroSemSenhas } from './registro-sem-senhas.js'

const LINHAS_POR_RESPOSTA = 500

/** How rows come into being, change and go; the use cases behind the built-in actions. */
export interface Gravacao {
  criar?(dados: ParamsType, ator: Ator): Promise<number>
  atualizar?(id: number, dados: ParamsType, ator: Ator): Promise<void>
  remover?(id: number, ator: Ator): Promise<void>
}

interface Dependencias<E extends ObjectLiteral> {
  dataSource: DataSource
  declaracao: DeclaracaoDeRecurso<E>
  portaria: Portaria
  gravacao?: Gravacao
  /** Who may read the declaration's `conteudo`; absent: everybody. */
  leConteudo?: (acesso: Acesso) => boolean
}

/**
 * The one door between AdminJS and the tables. Every built-in action passes its context here, so the
 * tenant's scope, the allowlists and the caps hold for all of them; without a context nothing is given out.
 */
export class RecursoEscopado<E extends ObjectLiteral> extends BaseResource {
  private readonly propriedades: Record<string, Propriedade>

  constructor(private readonly dependencias: Dependencias<E>) {
    super(dependencias)
    const { campos, titulo } = dependencias.declaracao
    this.propriedades = Object.fromEntries(
      Object.entries(campos).map(([nome, campo]) => [nome, new Propriedade(nome, campo, nome === titulo)]),
    )
  }

  override assignDecorator(admin: AdminJS, opcoes: ResourceOptions = {}): void {
    super.assignDecorator(admin, fecharEnderecos(opcoes))
    fecharNomes(this.decorate())
  }

  override databaseName(): string {
    return 'whatsapp'
  }
  override databaseType(): string {
    return 'postgres'
  }
  override id(): string {
    return this.dependencias.declaracao.id
  }
  override properties(): Propriedade[] {
    return Object.values(this.propriedades)
  }
  override property(nome: string): Propriedade | null {
    return Object.hasOwn(this.propriedades, nome) ? (this.propriedades[nome] ?? null) : null
  }

  override build(params: ParamsType): BaseRecord {
    return new RegistroSemSenhas(params, this)
  }

  override async count(filtro: Filter, contexto?: ActionContext): Promise<number> {
    const consulta = this.consulta(contexto)
    this.filtrar(consulta, filtro, contexto)
    const { contarAte } = this.dependencias.declaracao
    if (contarAte === undefined) return consulta.getCount()
    const [sql, parametros] = consulta.select('1').limit(contarAte).getQueryAndParameters()
    const [{ total }]: [{ total: number }] = await this.dependencias.dataSource.query(
      `SELECT count(*)::int AS total FROM (${sql}) AS ate`,
      parametros,
    )
    return total
  }

  override async find(
    filtro: Filter,
    opcoes: { limit?: number; offset?: number; sort?: { sortBy?: string; direction?: 'asc' | 'desc' } },
    contexto?: ActionContext,
  ): Promise<BaseRecord[]> {
    const consulta = this.consulta(contexto)
    this.filtrar(consulta, filtro, contexto)
    this.ordenar(consulta, opcoes.sort)
    consulta.take(entre(opcoes.limit, 1, LINHAS_POR_RESPOSTA, 10)).skip(entre(opcoes.offset, 0, 1e9, 0))
    return (await consulta.getMany()).map((linha) => this.registro(linha))
  }

  /**
   * What the list would show under this filter, from the latest id down, a page at a time: by key, so that the
   * last page costs what the first does.
   */
  async *paginas(
    filtro: Filter,
    { porPagina = LINHAS_POR_RESPOSTA, ate }: { porPagina?: number; ate: number },
    contexto?: ActionContext,
  ): AsyncGenerator<BaseRecord[]> {
    let ultimo: string | null = null
    for (let faltam = ate; faltam > 0; ) {
      const consulta = this.consulta(contexto)
      aplicarFiltros(consulta, this.dependencias.declaracao, filtro)
      if (ultimo !== null) consulta.andWhere('r.id < :ultimo', { ultimo })
      const pedidas = Math.min(porPagina, faltam)
      const linhas = await consulta.orderBy('r.id', 'DESC').take(pedidas).getMany()
      if (linhas.length === 0) return
      yield linhas.map((linha) => this.registro(linha))
      if (linhas.length < pedidas) return
      ultimo = String(linhas.at(-1)?.id)
      faltam -= linhas.length
    }
  }

  override async findOne(id: string, contexto?: ActionContext): Promise<BaseRecord | null> {
    const [registro] = await this.findMany([id], contexto)
    return registro ?? null
  }

  override async findMany(ids: (string | number)[], contexto?: ActionContext): Promise<BaseRecord[]> {
    const validos = ids.slice(0, LINHAS_POR_RESPOSTA).filter((id) => /^[1-9]\d{0,17}$/.test(String(id)))
    // The journal's ids are bigint; the index of an int serves this comparison too.
    const consulta = this.consulta(contexto).andWhere('r.id = ANY(CAST(:ids AS bigint[]))', { ids: validos })
    return (await consulta.getMany()).map((linha) => this.registro(linha))
  }

  override async create(params: ParamsType, contexto?: ActionContext): Promise<ParamsType> {
    const { declaracao, portaria, gravacao } = this.dependencias
    const acesso = portaria.exigir(contexto)
    if (!declaracao.escrita?.criar || !gravacao?.criar) throw new ForbiddenError('semPermissao')
    const dados = validarEscrita(declaracao.escrita.criar, params, {})
    return this.reler(await gravacao.criar(dados, acesso), contexto)
  }

  override async update(id: string, params: ParamsType, contexto?: ActionContext): Promise<ParamsType> {
    const { declaracao, portaria, gravacao } = this.dependencias
    const acesso = portaria.exigir(contexto)
    if (!declaracao.escrita?.editar || !gravacao?.atualizar) throw new ForbiddenError('semPermissao')
    const atual = await this.reler(id, contexto)
    const dados = validarEscrita(declaracao.escrita.editar, params, atual)
    await gravacao.atualizar(Number(id), dados, acesso)
    return this.reler(id, contexto)
  }

  override async delete(id: string, contexto?: ActionContext): Promise<void> {
    const { portaria, gravacao } = this.dependencias
    const acesso = portaria.exigir(contexto)
    if (!gravacao?.remover) throw new ForbiddenError('semPermissao')
    await this.reler(id, contexto)
    await gravacao.remover(Number(id), acesso)
  }

  /** Only declared columns, only the rows of whoever asks. */
  private consulta(contexto: ActionContext | undefined): SelectQueryBuilder<E> {
    const { dataSource, declaracao, portaria } = this.dependencias
    const empresaId = empresaDoAcesso(portaria.exigir(contexto))
    const ocultos = this.ocultos(contexto)
    const colunas = Object.entries(declaracao.campos).filter(
      ([nome, campo]) => !campo.virtual && !ocultos.includes(nome),
    )
    const consulta = dataSource
      .getRepository(declaracao.entidade)
      .createQueryBuilder('r')
      .select(colunas.map(([nome]) => `r.${nome}`))
    if (empresaId === null) return consulta
    if (declaracao.campoDaEmpresa === null) return consulta.where('false')
    const condicao = declaracao.escopo?.(':escopo') ?? `r.${declaracao.campoDaEmpresa} = :escopo`
    return consulta.where(condicao, { escopo: empresaId })
  }

  /** What is private in it and not for whoever asks. */
  private ocultos(contexto: ActionContext | undefined): readonly string[] {
    const { declaracao, portaria, leConteudo } = this.dependencias
    return leConteudo && !leConteudo(portaria.exigir(contexto)) ? (declaracao.conteudo ?? []) : []
  }

  /** Nor may it be guessed at, by searching for it. */
  private filtrar(
    consulta: SelectQueryBuilder<E>,
    filtro: Filter | undefined,
    contexto: ActionContext | undefined,
  ): void {
    const { declaracao } = this.dependencias
    const ocultos = this.ocultos(contexto)
    const procurados = ocultos.length > 0 ? [...ocultos, BUSCA, declaracao.titulo] : []
    const pedidos = Object.values(filtro?.filters ?? {}).map(({ path }) => path)
    if (procurados.some((nome) => pedidos.includes(nome))) throw new ForbiddenError('filtroDesconhecido')
    aplicarFiltros(consulta, declaracao, filtro)
  }

  private ordenar(consulta: SelectQueryBuilder<E>, sort?: { sortBy?: string; direction?: string }): void {
    const { ordem, campos, titulo } = this.dependencias.declaracao
    const campo = sort?.sortBy ?? ordem.campo
    if (!campoDe(campos, campo)?.ordenavel && campo !== titulo) throw new ForbiddenError('ordemDesconhecida')
    const direcao = sort?.direction ?? ordem.direcao
    consulta.orderBy(`r.${campo}`, direcao === 'desc' ? 'DESC' : 'ASC').addOrderBy('r.id', 'DESC')
  }

  /** The row as it is now, in the caller's scope: someone else's row is as absent as one that never was. */
  private async reler(id: string | number, contexto: ActionContext | undefined): Promise<ParamsType> {
    const registro = await this.findOne(String(id), contexto)
    if (!registro) throw new ForbiddenError('registroInexistente')
    return registro.params
  }

  private registro(linha: E): BaseRecord {
    const visiveis = Object.keys(this.propriedades).map((nome) => [nome, linha[nome] as unknown])
    return new RegistroSemSenhas(Object.fromEntries(visiveis), this)
  }
}

const entre = (valor: unknown, minimo: number, maximo: number, padrao: number): number => {
  const numero = Math.trunc(Number(valor))
  return Number.isFinite(numero) && valor !== undefined ? Math.min(Math.max(numero, minimo), maximo) : padrao
}
