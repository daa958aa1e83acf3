import { MAXIMO_DA_LINHA, MAXIMO_DE_ITENS, MAXIMO_DO_NOME } from '../limites.js'
import { emLinhas, type Leitor, ler, objetoDe, objetoDoJson, texto } from '../pecas.js'

const TEXTO = texto()

const resposta = (...campos: string[]): Leitor =>
  ler(Object.fromEntries(campos.map((campo) => [campo, TEXTO])), (m) => {
    const lidos = new Map(Object.entries(m as Record<string, string | null>))
    return {
      tipo: 'resposta',
      texto: campos.map((campo) => lidos.get(campo)).find(Boolean) ?? null,
      midia: null,
    }
  })

/** Of a form: what only its makers need. */
const DA_MAQUINA: ReadonlySet<string> = new Set(['flow_token', 'wa_flow_response_params', 'version'])
const LINHA = texto(MAXIMO_DA_LINHA)
const PERGUNTA = texto(MAXIMO_DO_NOME)

/** `screen_0_Nome_0` is what a form's maker tool calls the field “Nome”. */
const nomeDoCampo = (chave: string): string | null =>
  PERGUNTA.parse(
    chave
      .replace(/^screen_\d+_/, '')
      .replace(/_\d+$/, '')
      .replaceAll('_', ' '),
  )

/** `0_Corte` is the first of several; a list is what was ticked. */
const valorDoCampo = (valor: unknown): string | null => {
  if (Array.isArray(valor))
    return valor.slice(0, MAXIMO_DE_ITENS).map(valorDoCampo).filter(Boolean).join(', ') || null
  if (typeof valor === 'number') return String(valor)
  if (typeof valor === 'boolean') return valor ? '✓' : '✗'
  return LINHA.parse(typeof valor === 'string' ? valor.replace(/^\d+_/, '') : null)
}

const linhasDoFormulario = (json: string | null): string | null =>
  emLinhas(
    ...Object.entries(objetoDoJson(json) ?? {})
      .filter(([chave]) => !DA_MAQUINA.has(chave))
      .slice(0, MAXIMO_DE_ITENS)
      .map(([chave, valor]) => {
        const [nome, escrito] = [nomeDoCampo(chave), valorDoCampo(valor)]
        return nome && escrito ? (chave === 'id' ? escrito : `${nome}: ${escrito}`) : null
      }),
  )

/** What was chosen of what was offered. */
export const RESPOSTAS: readonly [string, Leitor][] = [
  ['buttonsResponseMessage', resposta('selectedDisplayText', 'selectedButtonId')],
  ['templateButtonReplyMessage', resposta('selectedDisplayText', 'selectedId')],
  ['listResponseMessage', resposta('title', 'description')],
  [
    'interactiveResponseMessage',
    ler(
      {
        body: objetoDe({ text: TEXTO }),
        nativeFlowResponseMessage: objetoDe({ paramsJson: texto(100_000) }),
      },
      ({ body, nativeFlowResponseMessage }) => ({
        tipo: 'resposta',
        texto: body?.text ?? linhasDoFormulario(nativeFlowResponseMessage?.paramsJson ?? null),
        midia: null,
      }),
    ),
  ],
]
