/** The connection page. */
export const conexao = {
  titulo: 'WhatsApp',
  voltar: 'Voltar para a lista',
  carregando: 'Carregando a conexão…',
  naoConfiguradaAinda: 'Ainda não há WhatsApp para esta empresa. Fale com quem cuida do sistema.',
  estaAssim: 'Status da conexão: {{status}}',
  convite: {
    titulo: 'Conecte o WhatsApp da sua empresa',
    tituloDeNovo: 'O WhatsApp está desconectado',
    texto:
      'Você escaneia um QR Code com o celular e pronto. Leva menos de um minuto e o aparelho continua funcionando normalmente.',
    precisa: 'Tenha à mão o celular com o WhatsApp da empresa.',
    pausado: 'Tudo pronto para tentar de novo',
    textoPausado:
      'O QR Code vale por pouco tempo e o último venceu sem ser escaneado. Pegue o celular e gere outro quando quiser.',
    gerar: 'Gerar novo QR Code',
    naoVeio: 'O WhatsApp ainda não mandou outro QR Code. Tente de novo em instantes.',
    leitura: 'Peça a quem administra o WhatsApp da empresa para fazer a conexão.',
  },
  preparo: {
    criando: 'Criando a conexão…',
    gerando: 'Gerando o QR Code…',
    desconectar: 'Desconectando…',
    reiniciar: 'Reiniciando a conexão…',
    excluirInstancia: 'Excluindo a instância…',
    configurarServidor: 'Conferindo o servidor…',
    rotacionarSegredo: 'Trocando o segredo do webhook…',
    registrarWebhook: 'Registrando o webhook…',
    verificarStatus: 'Verificando o status…',
    espere: 'Só um instante.',
  },
  qr: {
    titulo: 'Escaneie o QR Code com o celular',
    alt: 'QR Code para conectar o WhatsApp',
    venceEm: 'Vale por mais {{segundos}} s',
    renovando: 'Atualizando o QR Code…',
    passos: 'Como fazer no celular',
    android: 'Android',
    iphone: 'iPhone',
    abra: 'Abra o WhatsApp no celular.',
    menuAndroid: 'Toque nos três pontinhos, no alto da tela.',
    menuIphone: 'Toque em Configurações, no canto de baixo.',
    dispositivos: 'Entre em Dispositivos conectados e toque em Conectar dispositivo.',
    aponte: 'Aponte a câmera para o QR Code desta página.',
    digite: 'Toque em Conectar com número de telefone e digite o código.',
    leitura: 'A conexão espera que o QR Code seja escaneado. Peça a quem administra o WhatsApp da empresa.',
  },
  codigo: {
    abrir: 'Conectar com código',
    titulo: 'Conectar com código',
    texto: 'Informe o número do WhatsApp da empresa, com DDD. Mostramos um código para digitar no celular.',
    numero: 'Número do WhatsApp',
    exemplo: '(11) 99999-9999',
    pedir: 'Receber código',
    pedindo: 'Pedindo o código…',
    voltar: 'Voltar ao QR Code',
    numeroInvalido: 'Informe o número com DDD, por exemplo (11) 99999-9999.',
    seu: 'Digite este código no celular',
    venceEm: 'Vale por mais {{segundos}} s',
    renovando: 'Pedindo outro código…',
    novo: 'Código novo: o anterior não vale mais.',
    porQr: 'Escanear um QR Code com outro celular',
    cancelar: 'Cancelar este código',
    semCodigoMesmo: 'Voltar',
    copiar: 'Copiar código',
    copiado: 'Código copiado',
    semCodigo:
      'O WhatsApp não deu um código para este número. Confira o número e peça de novo, ou use o QR Code.',
  },
  retratos: {
    banido: {
      titulo: 'O WhatsApp bloqueou este número',
      texto:
        'Abra o WhatsApp no celular e peça a revisão por lá. Conecte de novo só depois que ele voltar a funcionar no celular.',
      conectar: 'Conectar outro número',
    },
    substituido: {
      titulo: 'Este WhatsApp foi conectado em outro lugar',
      texto:
        'Outro programa ou outra conexão tomou o lugar desta. No celular, em Dispositivos conectados, desconecte o que você não usa; depois conecte de novo aqui.',
    },
    instancia_inexistente: {
      titulo: 'A conexão sumiu do servidor',
      texto: 'Alguém a removeu por lá. No celular nada se perde: conecte de novo para continuar.',
    },
  },
  conectando: {
    titulo: 'Conectando…',
    texto: 'Mantenha o WhatsApp aberto no celular até terminar.',
  },
  conectado: {
    titulo: 'WhatsApp conectado',
    desde: 'Conectado desde {{quando}}',
    semNome: 'Perfil sem nome',
    conversas: 'Ver conversas',
    escrever: 'Começar uma conversa',
    aSeguir:
      'As mensagens que chegarem a partir de agora aparecem em Conversas. Abra o WhatsApp no celular ao menos a cada 14 dias, para a conexão continuar.',
    repetido:
      'Este número está conectado aqui mais de uma vez. Uma conexão derruba a outra: deixe só uma delas.',
    historico: 'Trazendo as conversas do celular: {{progresso}}%',
    foto: 'Foto do perfil',
  },
  erro: {
    titulo: 'Algo não deu certo',
  },
  inativa: {
    titulo: 'O WhatsApp desta empresa está desativado',
    texto: 'Enquanto estiver desativado, não é possível conectar. Quem cuida do sistema pode ativá-lo.',
  },
  acoes: 'Mais opções',
  cancelar: 'Cancelar',
  fechar: 'Fechar',
  desconectar: {
    titulo: 'Desconectar o WhatsApp?',
    texto:
      'O sistema deixa de enviar e receber mensagens. O WhatsApp continua no celular, e você pode conectar de novo quando quiser.',
  },
  reiniciar: {
    titulo: 'Reiniciar a conexão?',
    texto: 'A conexão é fechada e aberta de novo, sem precisar de outro QR Code. Leva alguns segundos.',
  },
  excluir: {
    titulo: 'Excluir a instância?',
    texto:
      'A conexão é apagada do servidor. Para usar o WhatsApp de novo será preciso escanear outro QR Code.',
    digite: 'Para confirmar, digite {{nome}}',
    naoConfere: 'O nome digitado não confere.',
  },
  rotacionarSegredo: {
    titulo: 'Trocar o segredo do webhook?',
    texto:
      'O servidor passa a avisar o sistema por um endereço secreto novo. Nada se perde: o antigo ainda vale por 25 minutos. A conexão com o WhatsApp não muda.',
  },
  registrarWebhook: {
    titulo: 'Registrar o webhook de novo?',
    texto:
      'O servidor do WhatsApp volta a avisar o sistema no endereço certo. A conexão com o WhatsApp não muda.',
  },
  servidor: {
    titulo: 'Servidor Evolution',
    padrao: 'Servidor do sistema',
    textoPadrao: 'Recomendado. Nada a configurar.',
    proprio: 'Servidor próprio',
    textoProprio: 'Para empresas que têm a sua Evolution API v2.',
    url: 'Endereço do servidor',
    exemplo: 'https://evolution.exemplo.com.br',
    chave: 'Chave de acesso (API key)',
    definida: 'Chave definida. Ela nunca é mostrada; informe de novo para trocar.',
    naoDefinida: 'Chave não definida.',
    salvar: 'Salvar servidor',
    urlInvalida: 'Informe o endereço completo, começando com https://',
    chaveCurta: 'A chave tem ao menos 8 caracteres.',
    primeiroExclua: 'Exclua a instância atual antes de trocar de servidor.',
  },
  vivo: {
    semTempoReal: 'Sem conexão em tempo real, tentando de novo…',
    sessao: 'Sua sessão terminou.',
    entrar: 'Entre de novo',
    semRede: 'Não conseguimos falar com o painel. Confira a internet; tentamos de novo sozinhos.',
  },
}
