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
import type { ObjectLiteral } from 'typeorm'
import type { Ator } from '../../resources/papel.js'
import { LINHAS_POR_PAGINA } from '../../resources/tamanhos-de-pagina.js'
import { fecharEnderecos, fecharNomes } from './acoes-fechadas.js'
import { entre } from './entre.js'
import { validarEscrita } from './escrita.js'
import { type FonteDaLeitura, LeituraEscopada } from './leitura-escopada.js'
import { lerLinhas } from './ler-linhas.js'
import { ordenar } from './ordem.js'
import { deixarAPagina } from './pagina-da-lista.js'
import { pouparEmpresa } from './para-a-empresa.js'
import { Propriedade } from './propriedade.js'
import { RegistroSemSenhas } from './registro-sem-senhas.js'

const LINHAS_POR_RESPOSTA = 500
/** Of so many records asked for by their ids every text is read whole. */
const INTEIROS = 20

/** How rows come into being, change and go; the use cases behind the built-in actions. */
export interface Gravacao {
  criar?(dados: ParamsType, ator: Ator): Promise<number>
  atualizar?(id: number, dados: ParamsType, ator: Ator): Promise<void>
  remover?(id: number, ator: Ator): Promise<void>
}

interface Dependencias<E extends ObjectLiteral> extends FonteDaLeitura<E> {
  gravacao?: Gravacao
  /** It is one of this panel's from now on. */
  aoEntrarNoPainel?: (admin: AdminJS) => void
}

/**
 * The one door between AdminJS and the tables. Every built-in action passes its context here, so the
 * tenant's scope, the allowlists and the caps hold for all of them; without a context nothing is given out.
 */
export class RecursoEscopado<E extends ObjectLiteral = ObjectLiteral> extends BaseResource {
  private readonly propriedades: Record<string, Propriedade>
  private readonly leitura: LeituraEscopada<E>

  constructor(private readonly dependencias: Dependencias<E>) {
    super(dependencias)
    this.leitura = new LeituraEscopada(dependencias)
    const { campos, titulo } = dependencias.declaracao
    this.propriedades = Object.fromEntries(
      Object.entries(campos).map(([nome, campo]) => [nome, new Propriedade(nome, campo, nome === titulo)]),
    )
  }

  override assignDecorator(admin: AdminJS, opcoes: ResourceOptions = {}): void {
    super.assignDecorator(admin, fecharEnderecos(opcoes))
    const decorado = this.decorate()
    fecharNomes(decorado)
    pouparEmpresa(decorado, this.dependencias.declaracao, this.dependencias.controleDeAcesso)
    this.dependencias.aoEntrarNoPainel?.(admin)
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
    const { contarAte } = this.dependencias.declaracao
    return this.leitura.ler(contexto, filtro, async (consulta, manager) => {
      if (contarAte === undefined) return consulta.getCount()
      const [sql, parametros] = consulta.select('1').limit(contarAte).getQueryAndParameters()
      const [{ total }]: [{ total: number }] = await manager.query(
        `SELECT count(*)::int AS total FROM (${sql}) AS ate`,
        parametros,
      )
      return total
    })
  }

  override async find(
    filtro: Filter,
    opcoes: { limit?: number; offset?: number; sort?: { sortBy?: string; direction?: 'asc' | 'desc' } },
    contexto?: ActionContext,
  ): Promise<BaseRecord[]> {
    const depoisDe = entre(opcoes.offset, 0, 1e9, 0)
    // The list ends where its count does; a page typed into the address reads nothing.
    const alem = depoisDe >= (this.dependencias.declaracao.contarAte ?? Number.POSITIVE_INFINITY)
    const linhas = await this.leitura.ler(contexto, filtro, async (consulta) => {
      ordenar(consulta, this.dependencias.declaracao, opcoes.sort, filtro)
      if (alem) return []
      await deixarAPagina(consulta, { quantas: entre(opcoes.limit, 1, LINHAS_POR_PAGINA, 10), depoisDe })
      return lerLinhas(consulta, this.dependencias.declaracao.campos, { cortando: true })
    })
    return linhas.map((linha) => this.registro(linha, contexto))
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
      const pedidas = Math.min(porPagina, faltam)
      const antesDe: string | null = ultimo
      const linhas = await this.leitura.ler(contexto, filtro, (consulta) => {
        if (antesDe !== null) consulta.andWhere('r.id < :antesDe', { antesDe })
        consulta.orderBy('r.id', 'DESC').take(pedidas)
        return lerLinhas(consulta, this.dependencias.declaracao.campos, { cortando: false })
      })
      if (linhas.length === 0) return
      yield linhas.map((linha) => this.registro(linha, contexto))
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
    const inteiros = validos.length <= INTEIROS
    const linhas = await this.leitura.ler(contexto, undefined, (consulta) => {
      consulta.andWhere('r.id = ANY(CAST(:ids AS bigint[]))', { ids: validos })
      return lerLinhas(consulta, this.dependencias.declaracao.campos, { cortando: !inteiros })
    })
    return linhas.map((linha) => this.registro(linha, contexto))
  }

  override async create(params: ParamsType, contexto?: ActionContext): Promise<ParamsType> {
    const { declaracao, controleDeAcesso, gravacao } = this.dependencias
    const acesso = controleDeAcesso.exigir(contexto)
    if (!declaracao.escrita?.criar || !gravacao?.criar) throw new ForbiddenError('semPermissao')
    const dados = validarEscrita(declaracao.escrita.criar, params, {})
    return this.reler(await gravacao.criar(dados, acesso), contexto)
  }

  override async update(id: string, params: ParamsType, contexto?: ActionContext): Promise<ParamsType> {
    const { declaracao, controleDeAcesso, gravacao } = this.dependencias
    const acesso = controleDeAcesso.exigir(contexto)
    if (!declaracao.escrita?.editar || !gravacao?.atualizar) throw new ForbiddenError('semPermissao')
    const atual = await this.reler(id, contexto)
    const dados = validarEscrita(declaracao.escrita.editar, params, atual)
    await gravacao.atualizar(Number(id), dados, acesso)
    return this.reler(id, contexto)
  }

  override async delete(id: string, contexto?: ActionContext): Promise<void> {
    const { controleDeAcesso, gravacao } = this.dependencias
    const acesso = controleDeAcesso.exigir(contexto)
    if (!gravacao?.remover) throw new ForbiddenError('semPermissao')
    await this.reler(id, contexto)
    await gravacao.remover(Number(id), acesso)
  }

  /** The row as it is now, in the caller's scope: someone else's row is as absent as one that never was. */
  private async reler(id: string | number, contexto: ActionContext | undefined): Promise<ParamsType> {
    const registro = await this.findOne(String(id), contexto)
    if (!registro) throw new ForbiddenError('registroInexistente')
    return registro.params
  }

  private registro(linha: E, contexto: ActionContext | undefined): BaseRecord {
    const reservado = this.leitura.reservado(contexto)
    const emLugar = reservado?.eh(linha) ? reservado.emLugar : {}
    const visiveis = Object.keys(this.propriedades).map((nome) => [
      nome,
      Object.hasOwn(emLugar, nome) ? emLugar[nome] : (linha[nome] as unknown),
    ])
    return new RegistroSemSenhas(Object.fromEntries(visiveis), this)
  }
}
