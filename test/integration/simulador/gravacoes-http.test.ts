import { describe, expect, test } from 'vitest'
import { diferencas } from '../../helpers/forma.js'
import { abrirCenario } from './cenario.js'
import { gravacaoHttp, nomesHttp } from './gravacoes.js'
import { cobertas } from './gravacoes-cobertas.js'
import { fora } from './gravacoes-fora.js'
import { abrirReceptor } from './receptor.js'
import { comEnderecos, nomeDaInstancia, repetir } from './situacoes.js'

/** Belongs to the installation, not to the contract. */
const TEXTOS_LIVRES = ['clientName', 'manager']

test('every recorded request is either replayed or left out for a reason', () => {
  const conhecidas = [...Object.keys(cobertas), ...Object.keys(fora)].sort()
  expect(conhecidas).toEqual(nomesHttp().sort())
})

describe.concurrent('the simulator answers as Evolution did', () => {
  test.for(Object.entries(cobertas))(
    '%s',
    async ([nome, { preparar, durante, opcoes }], { onTestFinished }) => {
      const cenario = await abrirCenario(opcoes)
      const receptor = await abrirReceptor()
      onTestFinished(async () => {
        await cenario.sim.parar()
        await receptor.fechar()
      })
      receptor.responder = ({ caminho }) => (caminho === '/missing.png' ? 404 : 200)
      const gravacao = comEnderecos(gravacaoHttp(nome), receptor)
      const situacao = { cenario, receptor, gravacao, nome: nomeDaInstancia(gravacao) }
      await preparar(situacao)

      const [resposta] = await Promise.all([repetir(cenario, gravacao), durante?.(situacao)])

      expect(
        diferencas(gravacao.response, { ...gravacao.response, ...resposta }, { textosLivres: TEXTOS_LIVRES }),
      ).toEqual([])
    },
  )
})
