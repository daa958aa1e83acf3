import { afterEach, describe, expect, test } from 'vitest'
import { abrirCenario, ate, type Cenario } from './cenario.js'

let cenario: Cenario

afterEach(() => cenario.sim.parar())

const postar = (caminho: string, corpo: unknown = {}, tipo = 'application/json') =>
  fetch(`${cenario.url}/_simulador/${caminho}`, {
    method: 'POST',
    headers: { 'content-type': tipo },
    body: JSON.stringify(corpo),
  })

const mensagemDe = async (resposta: Response) => ((await resposta.json()) as { mensagem: string }).mensagem

describe('the control over HTTP', () => {
  test('reads a QR, says who is connected, and disconnects on the phone', async () => {
    cenario = await abrirCenario()
    await cenario.criar('loja')
    await cenario.conectar('loja')
    const lido = await postar('instancias/loja/escanear', {
      numero: '+55 11 98888-1234',
      nome: 'Loja da Ana',
    })
    expect(lido.status).toBe(200)
    const instancias = await (await fetch(`${cenario.url}/_simulador/instancias`)).json()
    expect(instancias).toMatchObject([
      { nome: 'loja', estado: 'open', numero: '5511988881234', nomePerfil: 'Loja da Ana' },
    ])
    expect(JSON.stringify(instancias)).not.toContain('token')
    expect((await postar('instancias/loja/desconectar')).status).toBe(200)
    expect(cenario.sim.controle.instancias()[0]?.estado).toBe('close')
  })

  test('opens again without a QR what was closed with its phone still on, and not what the phone ended', async () => {
    cenario = await abrirCenario()
    const dono = { numero: '5511988881234', nome: 'Loja da Ana' }
    cenario.sim.controle.plantar({ nome: 'caida', estado: 'close', dono })
    cenario.sim.controle.plantar({ nome: 'encerrada', estado: 'close', dono, fim: 'telefone' })
    const de = (nome: string) => cenario.sim.controle.instancias().find((uma) => uma.nome === nome)
    expect([de('caida')?.estado, de('encerrada')?.estado]).toEqual(['close', 'close'])
    await cenario.conectar('caida')
    await cenario.conectar('encerrada')
    await ate(() => de('caida')?.estado === 'open')
    await ate(() => Boolean(de('encerrada')?.qr))
    expect(de('caida')?.qr ?? null).toBeNull()
  })

  test('explains in words what cannot be done', async () => {
    cenario = await abrirCenario()
    await cenario.criar('loja')
    const semQr = await postar('instancias/loja/escanear')
    expect(semQr.status).toBe(409)
    expect(await mensagemDe(semQr)).toBe('Esta instância não está mostrando um QR agora.')
    const desconhecida = await postar('instancias/outra/escanear')
    expect(desconhecida.status).toBe(404)
    const semTexto = await postar('instancias/loja/mensagem', { de: '5511988887777', texto: ' ' })
    expect(semTexto.status).toBe(400)
    expect(await mensagemDe(semTexto)).toBe('Escreva a mensagem.')
  })

  test('refuses a wrong pairing code and takes the right one as the user writes it', async () => {
    cenario = await abrirCenario()
    await cenario.criar('loja')
    await cenario.chamar('GET', '/instance/connect/loja?number=5511999990006')
    const codigo = cenario.sim.controle.instancias()[0]?.qr?.pairingCode ?? ''
    expect((await postar('instancias/loja/digitar-codigo', { codigo: 'ERRADO00' })).status).toBe(409)
    const escrito = `${codigo.slice(0, 4)}-${codigo.slice(4)}`.toLowerCase()
    expect((await postar('instancias/loja/digitar-codigo', { codigo: escrito })).status).toBe(200)
    expect(cenario.sim.controle.instancias()[0]).toMatchObject({ estado: 'open', numero: '5511999990006' })
  })

  test('takes nothing but JSON, so that other pages cannot post to it', async () => {
    cenario = await abrirCenario()
    expect((await postar('falhas', { fora: true }, 'text/plain')).status).toBe(415)
  })
})

test('the phone page allows only its own script and style, and no other hosts', async () => {
  cenario = await abrirCenario()
  const resposta = await fetch(cenario.sim.urlTelefone)
  const html = await resposta.text()
  expect(resposta.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(html).toContain('lang="pt-BR"')
  expect(html).not.toMatch(/(src|href)="https?:/)
})

test('instances outlive a start of the simulator, and connect again as after a reboot', async () => {
  let salvo: unknown = null
  const memoria = {
    carregar: async () => salvo,
    salvar: async (estado: unknown) => {
      salvo = JSON.parse(JSON.stringify(estado))
    },
  }
  cenario = await abrirCenario({ memoria })
  await cenario.abrir('aberta', { numero: '5511999990002', nome: 'Loja da Ana' })
  await cenario.criar('nunca', { webhook: { url: 'http://127.0.0.1:9', events: [], enabled: true } })
  const antes = await cenario.chamar('GET', '/webhook/find/nunca')
  await cenario.sim.parar()

  cenario = await abrirCenario({ memoria })
  await ate(() => cenario.sim.controle.instancias().every((i) => i.estado === 'open' || i.qr))
  expect(cenario.sim.controle.instancias()).toMatchObject([
    { nome: 'aberta', estado: 'open', numero: '5511999990002', nomePerfil: 'Loja da Ana' },
    { nome: 'nunca', estado: 'connecting', qr: { count: 1 } },
  ])
  expect(await cenario.chamar('GET', '/webhook/find/nunca')).toEqual(antes)
})
