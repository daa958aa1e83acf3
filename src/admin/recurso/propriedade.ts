import { BaseProperty, type PropertyType } from 'adminjs'
import type { Campo } from '../../resources/declaracao.js'

const TIPO: Record<Campo['tipo'], PropertyType> = {
  id: 'number',
  texto: 'string',
  autor: 'string',
  texto_longo: 'textarea',
  numero: 'number',
  booleano: 'boolean',
  momento: 'datetime',
  referencia: 'reference',
  opcoes: 'string',
  senha: 'password',
}

/** A declared field, as AdminJS wants to see it. */
export class Propriedade extends BaseProperty {
  constructor(
    nome: string,
    private readonly campo: Campo,
    private readonly titulo: boolean,
  ) {
    super({
      path: nome,
      type: TIPO[campo.tipo],
      isId: campo.tipo === 'id',
      isSortable: campo.ordenavel ?? false,
    })
  }
  override isTitle(): boolean {
    return this.titulo
  }
  override isEditable(): boolean {
    return Boolean(this.campo.em.edicao || this.campo.em.criacao)
  }
  override reference(): string | null {
    return this.campo.referencia ?? null
  }
  override availableValues(): string[] | null {
    return this.campo.valores ? [...this.campo.valores] : null
  }
}
