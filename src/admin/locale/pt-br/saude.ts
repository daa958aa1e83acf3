import type { Risco } from '../../../resources/saude-de-envio/saude-de-envio.js'
import type { Fim } from '../../../resources/tentativa-de-conexao/tentativa-de-conexao.js'

/** How sending fares, and what endangers a number. */
export const saude = {
  carregando: 'Lendo os envios dos últimos 30 dias…',
  falhou: 'Não foi possível ler a saúde dos envios.',
  nada: 'Nada foi enviado nos últimos 30 dias',
  numeros: {
    enviadas: 'Enviadas',
    entregues: 'Entregues',
    lidas: 'Lidas',
    responderam: 'Responderam',
    falharam: 'Falharam',
  },
  deConversas: 'de {{total}} conversas',
  parte: '{{porcento}} das enviadas',
  ate: { ateEntregar: 'Até entregar', ateLer: 'Até ler', ateResponder: 'Até responder' },
  ateExplica: 'Metade leva menos que isto, no dia mais recente.',
  dias: { titulo: 'Últimos 30 dias', resumo: 'Enviadas e falhas por dia', dia: 'Dia' },
  motivos: { titulo: 'Por que falharam' },
  expirada: 'Esperou demais e venceu sem sair.',
  riscos: {
    titulo: 'Risco de bloqueio',
    nenhum: 'Nada aqui lembra o que leva o WhatsApp a bloquear um número.',
    fonte: 'O que o WhatsApp pede, na Central de Ajuda dele',
    fonteComercial: 'e na política para empresas',
    numero_novo: {
      titulo: 'Número novo escrevendo a muitos desconhecidos',
      texto:
        'Este número está aqui há menos de duas semanas e já escreveu a 30 pessoas ou mais num dia, sem que elas tivessem escrito antes. O WhatsApp desconfia de contas novas que fazem isso. Comece por quem já é cliente e espera a mensagem.',
    },
    muitos_desconhecidos: {
      titulo: 'Muitos primeiros contatos',
      texto:
        'Na última semana, mais da metade das conversas foi com quem nunca tinha escrito. O WhatsApp pede que se escreva só a quem deu o número e aceitou receber mensagens.',
    },
    poucas_respostas: {
      titulo: 'Quase ninguém responde',
      texto:
        'Na última semana, menos de uma em cada dez conversas teve resposta. Quem não esperava a mensagem bloqueia ou denuncia, e denúncias levam ao bloqueio do número. Envie menos, a quem quer receber.',
    },
    muitas_falhas: {
      titulo: 'Muitas mensagens falham',
      texto:
        'Na última semana, mais de uma em cada dez falhou. Números errados ou sem WhatsApp são sinal de lista comprada ou antiga: confira a lista antes de enviar de novo.',
    },
  } satisfies Record<Risco, object> & Record<string, unknown>,
  aquecendo: {
    titulo: 'Número novo: enviando aos poucos',
    texto:
      'Até {{ate}}, as mensagens a quem não escreveu no último dia saem com pausa de cerca de {{pausa}} entre uma e outra, menor a cada dia. Responder a quem escreveu não cria pausa, mas pode esperar a que estiver correndo. É para que o WhatsApp não bloqueie o número.',
  },
  antigo: {
    titulo: 'Este número já é antigo',
    texto:
      'Ligue se ele já conversava com muita gente antes de ser conectado aqui: então não precisa começar aos poucos. Num número novo, isto aumenta o risco de bloqueio. Outro número que for conectado começa de novo aos poucos.',
  },
  emRisco: {
    titulo: 'Números em risco de bloqueio',
    ninguem: 'Nenhum número dá sinais do que leva a um bloqueio.',
    ver: 'Ver os envios',
    mais: 'e mais {{total}}',
  },
}

/** The way of connecting a phone, and who gave up on it. */
export const funil = {
  titulo: 'Quem começou a conectar, em 7 dias',
  nada: 'Ninguém começou a conectar nos últimos 7 dias.',
  passos: {
    pedidas: 'Pediram',
    comQr: 'Viram o QR Code',
    lidas: 'Escanearam com o celular',
    conectadas: 'Conectaram',
  },
  depois: 'em {{tempo}}',
  terminaram: 'As demais terminaram assim',
  desistiram: {
    titulo: 'Desistiram esta semana',
    ninguem: 'Todos os que tentaram conectar conseguiram, ou ainda estão nisso.',
    vezes: '{{total}} tentativas',
    copiar: 'Copiar o link',
    copiado: 'Link copiado',
    naoCopiou: 'Copie: {{link}}',
    abrir: 'Abrir a página',
    convite: 'Para conectar o WhatsApp, abra este endereço e siga os passos: {{link}}',
    todas: 'Ver todas as tentativas',
  },
}

export const fins: Record<Fim, string> = {
  conectada: 'Conectou',
  desistiu_antes_do_qr: 'Desistiu antes do QR Code',
  desistiu_no_qr: 'Viu o QR Code e não o escaneou',
  desistiu_depois_do_qr: 'Escaneou o QR Code e não terminou',
  limite_qr: 'Os QR Codes venceram sem serem escaneados',
  recusada_no_telefone: 'Foi recusada ou desfeita no celular',
  banido: 'O WhatsApp bloqueou o número',
  erro: 'Um erro interrompeu',
  cancelada: 'Foi cancelada aqui',
}

export const deSaude = {
  acoes: {
    saude: 'Envios',
    numeroAntigo: 'Tratar número como antigo',
    numeroNovo: 'Tratar número como novo',
  },
  feito: {
    numeroAntigo: 'Anotado: este número não começa aos poucos.',
    numeroNovo: 'Anotado: este número começa aos poucos.',
  },
}
