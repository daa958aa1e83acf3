import type { ERROS_DO_AVISO } from '../../../resources/aviso-de-alerta/aviso-de-alerta.js'

/** What is wrong, whom that is told to, and what became of it. */
export const alertas = {
  sino: {
    rotulo: 'Alertas: {{total}} abertos, {{novos}} novos',
    nenhum: 'Tudo em ordem: nenhum alerta aberto.',
    titulo: 'Alertas abertos',
    verTodos: 'Ver todos ({{total}})',
    contatos: 'Quem é avisado',
    desde: 'desde {{quando}}',
    abrir: 'Abrir {{oQue}}',
  },
  dura: 'continua',
  pausar: {
    titulo: 'Pausar os avisos deste alerta',
    texto:
      'Ninguém recebe lembretes deste alerta durante a pausa. Ele continua na lista, e termina sozinho quando o problema acabar.',
    por: { h1: 'Por 1 hora', h24: 'Por 1 dia', h168: 'Por 1 semana' },
    retomar: 'Voltar a avisar agora',
    pausadoAte: 'Os avisos estão em pausa até {{quando}}.',
  },
  contato: {
    recebe: 'Sem escolha: todos os alertas.',
    idioma: 'Sem escolha: português.',
    silencioDe: 'Em branco: avisa a qualquer hora.',
    silencioAte: 'O que ainda durar é avisado quando o silêncio termina.',
    fuso: 'Em branco: America/Sao_Paulo, o de Brasília.',
  },
  regras: {
    titulo: 'Do que avisar, e quando',
    texto:
      'Vale só para esta empresa. Do que for desligado ninguém é avisado: nem a empresa, nem quem cuida do sistema.',
    quando: {
      desconectada: 'O WhatsApp caiu e não voltou.',
      mensagens_esperando: 'O WhatsApp está conectado, mas o que está na fila não sai.',
      mensagens_falhando: 'Da última hora, falhou mais do que esta parte das mensagens.',
      banida: 'Na hora em que o WhatsApp bloqueia o número.',
      substituida: 'Na hora em que o mesmo WhatsApp é aberto em outro sistema.',
      qr_desistido: 'Quando os QR Codes vencem sem que ninguém os escaneie.',
      webhook_calado:
        'Outras empresas do mesmo servidor recebem, e desta nada chega. Quem conversa pouco pode pedir mais horas.',
    },
    unidade: {
      minutos: 'Depois de quantos minutos',
      horas: 'Depois de quantas horas',
      porcento: 'A partir de quantos por cento',
    },
    padrao: 'Vazio: como em todas as empresas ({{padrao}}).',
    invalido: 'Use um número inteiro de 1 a {{maximo}}.',
    salvar: 'Salvar',
    salvando: 'Salvando…',
  },
  umClique: {
    testar: {
      titulo: 'Enviar um aviso de teste',
      texto:
        'Um aviso de teste vai agora para este contato, pelo mesmo caminho dos alertas. O que aconteceu com ele aparece em “Avisos enviados”.',
      depois: 'Ver o que aconteceu com o aviso',
    },
    reenviar: {
      titulo: 'Enviar este aviso de novo',
      texto: 'O mesmo aviso vai de novo para o mesmo contato.',
      depois: 'Ver os avisos',
    },
  },
}

export const deAlertas = {
  campos: {
    desconectada: 'Avisar: WhatsApp desconectado',
    mensagens_esperando: 'Avisar: mensagens paradas',
    mensagens_falhando: 'Avisar: mensagens falhando',
    banida: 'Avisar: número bloqueado',
    substituida: 'Avisar: conexão substituída',
    qr_desistido: 'Avisar: QR Code não escaneado',
    webhook_calado: 'Avisar: nada chega',
  },
  acoes: {
    regrasDeAlerta: 'Regras dos alertas',
    pausar: 'Pausar avisos',
    testar: 'Enviar teste',
    reenviar: 'Enviar de novo',
  },
  feito: {
    regrasDeAlerta: 'Salvo. Vale a partir de agora.',
    pausar: 'Avisos em pausa.',
    retomarAlerta: 'Os avisos deste alerta voltaram.',
    testar: 'Aviso de teste a caminho.',
    reenviar: 'Aviso a caminho de novo.',
  },
  erros: {
    teste_recente: 'Um teste acabou de ser enviado para este contato. Espere meio minuto e tente de novo.',
    aviso_a_caminho: 'Este aviso já está a caminho: ele é tentado de novo sozinho.',
  },
  mensagens: {
    horaInvalida: 'Escreva a hora assim: 22:00.',
    fusoInvalido: 'Este fuso horário não existe. Exemplo: America/Sao_Paulo.',
    segredoInvalido:
      'O segredo começa com whsec_ e tem ao menos 32 caracteres depois disso, como o seu receptor o mostra.',
    silencioPelaMetade: 'Informe o começo e o fim do silêncio, ou nenhum dos dois.',
    contatosDemais: 'Já há 20 contatos. Exclua algum antes.',
    contatoRepetido: 'Este contato já existe.',
    telefoneInvalido: 'Informe um telefone com DDD.',
    enderecoInvalido: 'Use um endereço https público, sem usuário e senha.',
  },
  valores: {
    situacaoDoAlerta: { aberto: 'Aberto', encerrado: 'Encerrado' },
    via: { email: 'E-mail', whatsapp: 'WhatsApp', webhook: 'Webhook' },
    recebe: { tudo: 'Todos os alertas', graves: 'Só os graves' },
    idioma: { 'pt-BR': 'Português', en: 'Inglês' },
    momento: { inicio: 'Começou', lembrete: 'Continua', fim: 'Acabou', teste: 'Teste' },
    situacaoDoAviso: { pendente: 'A caminho', enviado: 'Enviado', falhou: 'Não saiu' },
    erroDoAviso: {
      correio_ausente: 'Este sistema não tem servidor de e-mail configurado.',
      correio_falhou: 'O servidor de e-mail não aceitou o aviso agora. Tentamos de novo sozinhos.',
      correio_recusou: 'O servidor de e-mail não aceita mensagens para este endereço.',
      webhook_inacessivel: 'Não foi possível falar com o endereço.',
      webhook_demorou: 'O endereço demorou demais para responder.',
      webhook_recusou: 'O endereço respondeu com um erro.',
      webhook_respondeu_pagina: 'O endereço respondeu com uma página, e não como quem recebe avisos.',
      webhook_sem_segredo: 'Falta o segredo da assinatura deste contato.',
      endereco_proibido: 'O endereço não é público, e por isso não é permitido.',
      whatsapp_ausente: 'Este sistema não tem um WhatsApp escolhido para enviar avisos.',
      whatsapp_recusou: 'O WhatsApp escolhido para os avisos não aceitou o envio.',
      prazo_passou: 'Tentamos por dias, sem conseguir.',
      inesperado: 'Algo deu errado do nosso lado.',
    } satisfies Record<(typeof ERROS_DO_AVISO)[number], string>,
  },
}
