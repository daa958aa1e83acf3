import { describe, expect, it } from 'vitest'
import { palavrasDa, reparoDe, soOCliente } from '../../src/admin/components/atencao/causas.js'
import { en } from '../../src/admin/locale/en.js'
import { ptBR } from '../../src/admin/locale/pt-br.js'
import { reparoDaFalha } from '../../src/resources/configuracao-whatsapp/reparo-da-falha.js'
import { MOTIVOS } from '../../src/resources/configuracao-whatsapp/status.js'
import { RAZOES } from '../../src/services/visao-geral/atencao.js'

const IDIOMAS = [
  ['pt-BR', ptBR],
  ['en', en],
] as const
const CODIGOS = Object.keys(ptBR.erros)

/** The acts that a sentence names, between its quotation marks. */
const atosDitos = (frase: string, { actions }: typeof ptBR): string[] =>
  [...frase.matchAll(/“([^”]+)”/g)].flatMap(([, nome]) =>
    Object.entries(actions).flatMap(([ato, chamado]) => (chamado === nome ? [ato] : [])),
  )

/** What can be wrong with a company: every reason, cause and error. */
const TUDO_O_QUE_HA = RAZOES.flatMap((razao) =>
  [null, ...MOTIVOS].flatMap((motivo) =>
    (razao === 'erro' ? [null, ...CODIGOS] : [null]).map((erro) => ({ razao, motivo, erro })),
  ),
)

/** The sentence that `palavrasDa` points at. */
const frase = (textos: typeof ptBR, oQue: (typeof TUDO_O_QUE_HA)[number]): string => {
  const palavras = palavrasDa(oQue)
  const caminho = 'erro' in palavras ? palavras.erro : palavras.texto
  return String(
    caminho.split('.').reduce((onde: unknown, parte) => (onde as Record<string, unknown>)[parte], textos),
  )
}

describe.each(IDIOMAS)('what is advised and what is offered, in %s', (_idioma, textos) => {
  it('are the same act, for whatever can be wrong with a company', () => {
    for (const oQue of TUDO_O_QUE_HA) {
      const dita = frase(textos, oQue)
      expect(dita, JSON.stringify(oQue)).not.toBe('undefined')
      for (const ato of atosDitos(dita, textos)) expect([dita, ato]).toEqual([dita, reparoDe(oQue)])
    }
  })

  it('are the same act after whatever an operation can fail of', () => {
    for (const [codigo, dita] of Object.entries(textos.erros))
      for (const ato of atosDitos(dita, textos)) expect([dita, ato]).toEqual([dita, reparoDaFalha(codigo)])
  })

  it('do not speak of trying again where somebody has to mend something first', () => {
    for (const [codigo, dita] of Object.entries(textos.erros))
      if (reparoDaFalha(codigo) === 'diagnosticar')
        expect([codigo, dita]).not.toEqual([codigo, expect.stringMatching(/tente de novo|try again/i)])
  })

  it('what whoever runs the system has to mend is not offered to be repeated', () => {
    for (const [codigo, dita] of Object.entries(textos.erros))
      if (/^evolution_/.test(codigo) && /cuida do sistema precisa|runs the system has to/.test(dita))
        expect([codigo, reparoDaFalha(codigo)]).toEqual([codigo, 'diagnosticar'])
  })
})

describe('where nothing can be done from here', () => {
  it('it is said who can: the customer, phone in hand', () => {
    for (const oQue of TUDO_O_QUE_HA)
      if (reparoDe(oQue) === null)
        expect([oQue, soOCliente(oQue) || /O cliente precisa/.test(frase(ptBR, oQue))]).toEqual([oQue, true])
      else expect([oQue, soOCliente(oQue)]).toEqual([oQue, false])
  })

  it('nobody is asked to check the status of a number that WhatsApp has banned', () => {
    expect(reparoDe({ razao: 'banido', motivo: 'banido', erro: null })).toBeNull()
  })
})
