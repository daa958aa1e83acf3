import { useEffect, useRef, useState } from 'react'
import { type Anexo, comoDocumento, prepararAnexo, soltar } from './anexo.js'
import { mandarArquivo } from './mandar-arquivo.js'

/** More at once nobody looks through. */
export const MAXIMO_DE_ANEXOS = 10

export interface Anexos {
  lista: readonly Anexo[]
  mandando: boolean
  /** More were chosen than go at once. */
  sobraram: boolean
  acrescentar(arquivos: Iterable<File>): Promise<void>
  tirar(chave: string): void
  comoDocumento(chave: string): void
  /**
   * One after the other; what does not go stays, and says why.
   * @param legenda goes with the first that may have one
   * @returns whether all went, and whether the words went with one
   */
  mandar(pedido: {
    conversa: string
    legenda: string
    respondeA?: string | undefined
  }): Promise<{ todos: boolean; comLegenda: boolean; algum: boolean }>
}

/** The files chosen to go with what is being written. */
export const useAnexos = (): Anexos => {
  const [lista, setLista] = useState<readonly Anexo[]>([])
  const [mandando, setMandando] = useState(false)
  const [sobraram, setSobraram] = useState(false)
  const atual = useRef(lista)
  atual.current = lista
  useEffect(() => () => atual.current.forEach(soltar), [])

  const mudar = (chave: string, mudanca: Partial<Anexo>) =>
    setLista((antes) => antes.map((um) => (um.chave === chave ? { ...um, ...mudanca } : um)))
  const tirar = (chave: string) => {
    setSobraram(false)
    setLista((antes) => {
      for (const um of antes) if (um.chave === chave) soltar(um)
      return antes.filter((um) => um.chave !== chave)
    })
  }
  return {
    lista,
    mandando,
    sobraram,
    tirar,
    async acrescentar(arquivos) {
      const novos: Anexo[] = []
      const cabem = MAXIMO_DE_ANEXOS - atual.current.length
      const escolhidos = [...arquivos]
      // One after the other: each picture takes its size in memory, drawn.
      for (const arquivo of escolhidos.slice(0, cabem)) novos.push(await prepararAnexo(arquivo))
      setSobraram(escolhidos.length > cabem)
      setLista((antes) => [...antes, ...novos])
    },
    comoDocumento: (chave) =>
      setLista((antes) => antes.map((um) => (um.chave === chave ? comoDocumento(um) : um))),
    async mandar({ conversa, legenda, respondeA }) {
      setMandando(true)
      let resta = legenda
      let todos = true
      let algum = false
      for (const anexo of atual.current) {
        if (anexo.falha === 'grande' || anexo.falha === 'vazio' || anexo.falha === 'naoServe') {
          todos = false
          continue
        }
        const { chave, arquivo, nome, especie } = anexo
        const comLegenda = resta !== '' && especie !== 'audio'
        mudar(chave, { falha: null, enviado: 0 })
        const falha = await mandarArquivo(
          {
            conversa,
            chave,
            arquivo,
            nome,
            especie,
            ...(comLegenda && { legenda: resta }),
            ...(!algum && { respondeA }),
          },
          (enviado) => mudar(chave, { enviado }),
        )
        if (falha) {
          mudar(chave, { falha, enviado: null })
          todos = false
          // What the next would meet too.
          if (falha === 'rede' || falha === 'sessao' || typeof falha === 'object') break
          continue
        }
        algum = true
        if (comLegenda) resta = ''
        tirar(chave)
      }
      setMandando(false)
      return { todos, algum, comLegenda: legenda !== '' && resta === '' }
    },
  }
}
