/** Runs in the browser. Everything that comes from an instance is written with textContent. */
export const script = `
'use strict'
var $ = function (id) { return document.getElementById(id) }
var escolhida = new URLSearchParams(location.search).get('instancia') || ''
var instancias = []
var ocupado = false

function digitos(quantos) {
  var texto = ''
  while (texto.length < quantos) texto += 1 + Math.floor(Math.random() * 9)
  return texto
}
$('numero').value = '55 11 9' + digitos(4) + '-' + digitos(4)
$('nome').value = 'Loja da Ana'
$('de').value = '55 11 9' + digitos(4) + '-' + digitos(4)
$('nomePerfil').value = 'Maria Cliente'

function bonito(numero) {
  var partes = /^55(\\d\\d)(\\d{4,5})(\\d{4})$/.exec(numero)
  return partes ? '+55 ' + partes[1] + ' ' + partes[2] + '-' + partes[3] : '+' + numero
}

function descrever(instancia) {
  if (!instancia) return ['vazio', 'Nenhuma instância ainda', 'Conecte um WhatsApp no painel e ela aparece aqui.']
  if (instancia.estado === 'open') {
    var quem = instancia.nomePerfil ? instancia.nomePerfil + '\\n' : ''
    return ['conectado', 'Conectado', quem + (instancia.numero ? bonito(instancia.numero) : '')]
  }
  if (instancia.estado === 'connecting' && instancia.qr) {
    return instancia.qr.pairingCode
      ? ['esperando', 'Esperando o código ou o QR', 'Código pedido para ' + bonito(instancia.numeroPareamento || '')]
      : ['esperando', 'Mostrando um QR', 'É o QR número ' + instancia.qr.count + '. Ele troca sozinho.']
  }
  if (instancia.estado === 'connecting') return ['esperando', 'Conectando…', '']
  if (instancia.estado === 'close') return ['desconectado', 'Desconectado', 'Peça um QR no painel para conectar.']
  return ['desconectado', 'Carregando no servidor…', '']
}

function atual() {
  return instancias.find(function (instancia) { return instancia.nome === escolhida })
}

function escrever(elemento, texto) {
  // A live region is read aloud on every write: only write what is new.
  if (elemento.textContent !== texto) elemento.textContent = texto
}

function mostrarLista() {
  var lista = $('instancia')
  var nomes = instancias.map(function (instancia) { return instancia.nome })
  if (nomes.indexOf(escolhida) < 0) escolhida = nomes[nomes.length - 1] || ''
  var antes = Array.prototype.map.call(lista.options, function (opcao) { return opcao.value })
  if (antes.join('\\n') !== nomes.join('\\n')) {
    lista.replaceChildren.apply(lista, nomes.map(function (nome) { return new Option(nome, nome) }))
  }
  lista.disabled = nomes.length === 0
  lista.value = escolhida
}

function mostrar() {
  mostrarLista()
  var instancia = atual()
  var descricao = descrever(instancia)
  $('situacao').dataset.estado = descricao[0]
  escrever($('palavra'), descricao[1])
  escrever($('detalhe'), descricao[2])
  var conectada = Boolean(instancia) && instancia.estado === 'open'
  var comQr = Boolean(instancia && instancia.qr)
  // Only a picture drawn by this server can load.
  var foto = conectada && instancia.numero ? '/_simulador/fotos/' + instancia.numero + '.png' : ''
  if ($('foto').getAttribute('src') !== foto) {
    if (foto) $('foto').src = foto
    else $('foto').removeAttribute('src')
  }
  $('foto').hidden = !foto
  $('form-escanear').hidden = !comQr
  $('form-codigo').hidden = !(comQr && instancia.qr.pairingCode)
  $('form-mensagem').hidden = !conectada
  $('botoes-conectado').hidden = !conectada
  $('falhas-instancia').hidden = !instancia
}

function avisar(texto, tom) {
  $('aviso').hidden = !texto
  $('aviso').dataset.tom = tom || ''
  escrever($('aviso'), texto)
}

async function chamar(caminho, corpo) {
  var resposta = await fetch('/_simulador/' + caminho, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(corpo || {}),
  })
  var dados = await resposta.json().catch(function () { return {} })
  if (!resposta.ok) throw new Error(dados.mensagem || 'O simulador recusou.')
  return dados
}

async function atualizar() {
  try {
    instancias = await (await fetch('/_simulador/instancias')).json()
    mostrar()
  } catch (_erro) {
    $('situacao').dataset.estado = 'desconectado'
    escrever($('palavra'), 'O simulador não responde')
    escrever($('detalhe'), 'Tentando de novo a cada segundo.')
  }
}

var FEITO = {
  escanear: 'QR Code escaneado: conectado.',
  'digitar-codigo': 'Código aceito: conectado.',
  mensagem: 'Mensagem enviada.',
  desconectar: 'Desconectado no telefone.',
  queda: 'A conexão caiu e volta sozinha.',
  tempestade: 'Tempestade começou: dura 6 segundos.',
  'girar-qr': 'QR trocado.',
  'escanear-com-erro': 'Leitura recusada: virá outro QR.',
  'recusar-mensagens': 'A próxima mensagem enviada será recusada.',
  banir: 'Número banido.',
  sumir: 'A instância sumiu do servidor.',
  'estado-errado': 'Estado informado alterado.',
}

async function fazer(trabalho, botao) {
  if (ocupado) return
  ocupado = true
  if (botao) botao.disabled = true
  avisar('Um momento…')
  try {
    avisar(await trabalho())
  } catch (erro) {
    avisar(erro instanceof TypeError ? 'O simulador não responde.' : erro.message, 'erro')
  }
  ocupado = false
  if (botao) botao.disabled = false
  await atualizar()
}

async function agir(acao, corpo) {
  var dados = await chamar('instancias/' + encodeURIComponent(escolhida) + '/' + acao, corpo)
  if (acao !== 'ler-mensagens') return FEITO[acao]
  return dados.lidas === 0 ? 'Não há mensagens por ler.' : 'Mensagens lidas: ' + dados.lidas + '.'
}

function campos(formulario) {
  return Object.fromEntries(new FormData(formulario))
}

document.querySelectorAll('form[data-acao]').forEach(function (formulario) {
  formulario.addEventListener('submit', function (evento) {
    evento.preventDefault()
    fazer(function () { return agir(formulario.dataset.acao, campos(formulario)) }, formulario.querySelector('button'))
  })
})
document.querySelectorAll('button[data-acao]').forEach(function (botao) {
  botao.addEventListener('click', function () {
    var corpo = botao.dataset.acao === 'recusar-mensagens' ? { quantas: 1 } : {}
    fazer(function () { return agir(botao.dataset.acao, corpo) }, botao)
  })
})
$('estado-errado').addEventListener('change', function () {
  fazer(function () { return agir('estado-errado', { estado: $('estado-errado').value || null }) })
})
$('instancia').addEventListener('change', function () {
  escolhida = $('instancia').value
  avisar('')
  mostrar()
})
$('form-servidor').addEventListener('submit', function (evento) {
  evento.preventDefault()
  var formulario = evento.currentTarget
  var erro = formulario.elements.erro.value
  fazer(async function () {
    await chamar('falhas', {
      fora: formulario.elements.fora.checked,
      whatsappFora: formulario.elements.whatsappFora.checked,
      semLicenca: formulario.elements.semLicenca.checked,
      lentoMs: Number(formulario.elements.lentoMs.value),
      erro: erro ? Number(erro) : null,
    })
    return 'Aplicado ao servidor.'
  })
})
$('form-webhook').addEventListener('submit', function (evento) {
  evento.preventDefault()
  var valores = Object.entries(campos(evento.currentTarget)).map(function (par) { return [par[0], Number(par[1])] })
  fazer(async function () {
    await chamar('falhas-webhook', Object.fromEntries(valores))
    return 'Aplicado aos próximos avisos.'
  })
})
$('reiniciar').addEventListener('click', function () {
  fazer(async function () {
    await chamar('reiniciar')
    return 'O servidor voltou.'
  }, $('reiniciar'))
})
async function mostrarFalhas() {
  var falhas = await (await fetch('/_simulador/falhas')).json()
  var servidor = $('form-servidor').elements
  servidor.fora.checked = falhas.servidor.fora
  servidor.whatsappFora.checked = falhas.servidor.whatsappFora
  servidor.semLicenca.checked = falhas.servidor.semLicenca
  servidor.lentoMs.value = falhas.servidor.lentoMs
  servidor.erro.value = falhas.servidor.erro === null ? '' : falhas.servidor.erro
  Object.entries(falhas.webhook).forEach(function (par) {
    if (typeof par[1] === 'number') $('form-webhook').elements[par[0]].value = par[1]
  })
}
document.querySelector('details').addEventListener('toggle', function () {
  mostrarFalhas().catch(function () {})
})
atualizar()
setInterval(atualizar, 1000)
`
