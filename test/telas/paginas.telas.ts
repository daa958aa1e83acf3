import type { Page } from 'playwright-core'
import { test } from 'vitest'
import type { EstadoDaConexao } from '../../src/resources/configuracao-whatsapp/estado-da-conexao.js'
import { encerrarSessao, entrar } from '../e2e/navegador.js'
import { abrirPainel } from '../e2e/painel-aberto.js'
import { fotografar, TODAS } from './fotografar.js'

const painel = abrirPainel()
const TUDO = /./

const irPara = (pagina: Page, caminho: string) =>
  pagina.goto(`${painel.servidor.origem}/admin/resources/${caminho}`)

/** The page, told by the server that its connection is so. */
const comEstado = async (pagina: Page, mudanca: Partial<EstadoDaConexao>): Promise<void> => {
  await pagina.unrouteAll()
  await pagina.route(/\/verificarStatus$/, async (rota) => {
    const resposta = await rota.fetch()
    const corpo = await resposta.json()
    await rota.fulfill({ response: resposta, json: { ...corpo, estado: { ...corpo.estado, ...mudanca } } })
  })
  await pagina.reload()
  await pagina.locator('.wa-cabecalho').waitFor()
}

test('the login', async () => {
  const pagina = await painel.navegador.abrir(TUDO)
  await fotografar(pagina, 'entrada', TODAS)
  await entrar(pagina, 'suporte@demo.local', 'não é esta')
  await pagina.getByRole('alert').waitFor()
  await fotografar(pagina, 'entrada-recusada', TODAS)
  const espera = pagina.getByText(/Foram muitas tentativas/)
  for (let tentativas = 0; tentativas < 6 && !(await espera.isVisible()); tentativas += 1) {
    await entrar(pagina, 'suporte@demo.local', 'não é esta')
    await pagina.getByRole('alert').waitFor()
  }
  await espera.waitFor()
  await fotografar(pagina, 'entrada-bloqueada', TODAS)
})

test('the connection page, phase by phase', async () => {
  const pagina = await painel.navegador.entrarComo('ze@demo.local', { tolerar: TUDO })
  await pagina.getByRole('button', { name: 'Conectar WhatsApp' }).waitFor()
  await fotografar(pagina, 'convite', TODAS)
  await pagina.getByRole('button', { name: 'Conectar WhatsApp' }).click()
  await pagina.getByRole('img', { name: 'QR Code para conectar o WhatsApp' }).waitFor()
  await pagina.getByText('Conectar com código').and(pagina.locator(':enabled')).waitFor()
  await fotografar(pagina, 'qr', TODAS)
  await pagina.getByText('Conectar com código').click()
  await fotografar(pagina, 'codigo')
  await painel.servidor.escanear('ze', { numero: '5511999990002', nome: 'Zé da Navalha' })
  await pagina.getByRole('heading', { name: 'WhatsApp conectado' }).waitFor()
  await fotografar(pagina, 'conectado', TODAS)
  await pagina.getByRole('button', { name: 'Enviar mensagem de teste' }).click()
  await fotografar(pagina, 'mensagem-de-teste')

  const agora = new Date().toISOString()
  const semPerfil = { numero: null, nome: null, foto: null }
  const fases: Record<string, Partial<EstadoDaConexao>> = {
    preparando: { ...semPerfil, status: 'conectando', operacao: { nome: 'conectar', desde: agora } },
    conectando: { ...semPerfil, status: 'conectando' },
    pausa: { ...semPerfil, status: 'desconectado', motivo: 'limite_qr' },
    desconectado: { ...semPerfil, status: 'desconectado', motivo: 'desconectado_no_telefone' },
    erro: { ...semPerfil, status: 'erro', erro: 'evolution_inacessivel' },
    banido: { ...semPerfil, status: 'desconectado', motivo: 'banido' },
    substituido: { ...semPerfil, status: 'desconectado', motivo: 'substituido' },
    sumiu: { ...semPerfil, status: 'erro', motivo: 'instancia_inexistente' },
    inativa: { ativo: false },
    codigo_dado: {
      ...semPerfil,
      status: 'aguardando_qr',
      qr: {
        imagem: '',
        expiraEm: new Date(Date.now() + 600_000).toISOString(),
        codigoPareamento: 'ABCD1234',
      },
    },
  }
  for (const [nome, mudanca] of Object.entries(fases)) {
    await comEstado(pagina, mudanca)
    await fotografar(pagina, nome.replace('_', '-'), nome.startsWith('codigo') ? undefined : TODAS)
  }
  await pagina.unrouteAll()
  await pagina.reload()
  await pagina.getByRole('heading', { name: 'WhatsApp conectado' }).waitFor()
  await pagina.context().setOffline(true)
  await pagina.getByRole('button', { name: 'Mais opções' }).click()
  await pagina.getByRole('button', { name: 'Verificar status' }).click()
  await pagina.getByText('Não conseguimos falar com o painel.').waitFor()
  await fotografar(pagina, 'sem-rede')
  await pagina.context().setOffline(false)
  await encerrarSessao(pagina)
  await pagina.getByRole('heading', { name: 'Sua sessão terminou.' }).waitFor()
  await fotografar(pagina, 'sessao-terminada')
})

test('the diagnosis', async () => {
  const pagina = await painel.navegador.entrarComo('ze@demo.local', { tolerar: TUDO })
  await pagina.getByRole('link', { name: 'Fazer um diagnóstico' }).click()
  await pagina.getByRole('button', { name: 'Verificar agora' }).waitFor()
  await fotografar(pagina, 'diagnostico-antes')
  await pagina.getByRole('button', { name: 'Verificar agora' }).click()
  await pagina.getByRole('heading', { name: 'Nenhum problema, 1 aviso' }).waitFor()
  await pagina.waitForTimeout(800)
  await fotografar(pagina, 'diagnostico-aviso', TODAS, { inteira: true })
  await pagina.route(/\/diagnosticar$/, async (rota) => {
    const resposta = await rota.fetch()
    const corpo = await resposta.json()
    for (const linha of corpo.diagnostico?.linhas ?? [])
      if (linha.verificacao === 'site')
        Object.assign(linha, {
          cor: 'verde',
          motivo: 'site_responde',
          reparo: null,
          dados: { endereco: 'https://painel.exemplo.com.br' },
        })
    await rota.fulfill({ response: resposta, json: corpo })
  })
  await pagina.getByRole('button', { name: 'Verificar de novo' }).click()
  await pagina.getByRole('heading', { name: 'Tudo certo' }).waitFor()
  await pagina.waitForTimeout(800)
  await fotografar(pagina, 'diagnostico-verde', undefined, { inteira: true })
  await pagina.unrouteAll()
  await painel.servidor.falhar({ fora: true })
  await pagina.getByRole('button', { name: 'Verificar de novo' }).click()
  await pagina.getByRole('heading', { name: /problema.* encontrado/ }).waitFor()
  await pagina.waitForTimeout(800)
  await fotografar(pagina, 'diagnostico-vermelho', TODAS, { inteira: true })
  await painel.servidor.falhar({ fora: false })
})

test('a company that may only read', async () => {
  const pagina = await painel.navegador.entrarComo('lia@demo.local', { tolerar: TUDO })
  await pagina.locator('.wa-cabecalho').waitFor()
  await fotografar(pagina, 'leitura')
  await irPara(pagina, 'ConfiguracaoWhatsApp/records/2/show')
  await pagina.getByText('Este registro não existe, ou você não tem acesso a ele.').first().waitFor()
  await fotografar(pagina, 'inexistente')
})

test('the back office', async () => {
  const pagina = await painel.navegador.entrarComo('admin@demo.local', { tolerar: TUDO })
  await pagina.getByRole('heading', { name: 'WhatsApp das empresas' }).waitFor()
  await fotografar(pagina, 'inicio', TODAS)
  const paginas = {
    'lista-whatsapp': ['ConfiguracaoWhatsApp', TODAS],
    'lista-empresas': ['Empresa', TODAS],
    'lista-eventos': ['EventoWebhook', TODAS],
    'lista-auditoria': ['Auditoria', TODAS],
    'lista-usuarios': ['Usuario', TODAS],
    'lista-filtrada': ['ConfiguracaoWhatsApp?filters.status=erro', undefined],
    'lista-buscada': ['ConfiguracaoWhatsApp?filters.busca=nada%20disto', undefined],
    detalhes: ['ConfiguracaoWhatsApp/records/1/show', undefined],
    editar: ['ConfiguracaoWhatsApp/records/1/edit', undefined],
    'linha-do-tempo': ['ConfiguracaoWhatsApp/records/1/linhaDoTempo', undefined],
    'servidor-inexistente': ['ConfiguracaoWhatsApp/records/2/configurarServidor', undefined],
    excluir: ['ConfiguracaoWhatsApp/records/1/excluirInstancia', undefined],
    'empresa-nova': ['Empresa/actions/new', undefined],
    'empresa-detalhes': ['Empresa/records/1/show', undefined],
    'empresa-apagar': ['Empresa/records/1/apagarDados', undefined],
    'usuario-novo': ['Usuario/actions/new', undefined],
    'evento-detalhes': ['EventoWebhook/records/1/show', undefined],
    'evento-reprocessar': ['EventoWebhook/records/1/reprocessar', undefined],
    'auditoria-detalhes': ['Auditoria/records/1/show', undefined],
  } as const
  for (const [nome, [caminho, variantes]] of Object.entries(paginas)) {
    await irPara(pagina, caminho)
    await pagina.waitForLoadState('networkidle').catch(() => {})
    await fotografar(pagina, nome, variantes)
  }
})
