/** The diagnosis of a connection. Findings are by code; the type below holds that none lacks words. */
export const diagnostico = {
  titulo: 'Diagnóstico',
  texto: 'Verificamos, na ordem, tudo de que a conexão precisa. Olhar não muda nada.',
  algoErrado: 'Algo errado?',
  fazer: 'Fazer um diagnóstico',
  verificar: 'Verificar agora',
  verificarDeNovo: 'Verificar de novo',
  verificando: 'Verificando…',
  espere: 'Leva alguns segundos.',
  consertando: 'Consertando e verificando de novo…',
  naoDeu: 'Não foi possível verificar. Confira a internet e tente de novo.',
  leiaOQr: 'Feito. Se houver um QR Code à espera, abra-o e escaneie com o celular.',
  feitoEm: 'Verificado em {{quando}}',
  lista: 'O que foi verificado',
  resumo: {
    certo: 'Tudo certo',
    certoTexto: 'Nenhum problema encontrado.',
    porConectar: 'Tudo pronto para conectar',
    porConectarTexto: 'Nenhum problema encontrado. Falta conectar o WhatsApp.',
    umAviso: 'Nenhum problema, 1 aviso',
    avisos: 'Nenhum problema, {{quantos}} avisos',
    avisosTexto: 'O WhatsApp pode funcionar, mas vale olhar as linhas amarelas.',
    umProblema: '1 problema encontrado',
    problemas: '{{quantos}} problemas encontrados',
    ir: 'Ir para “{{linha}}”',
    problemasTexto: 'Comece pela primeira linha vermelha: o resto pode depender dela.',
  },
  cores: {
    verde: 'Certo',
    amarelo: 'Atenção',
    vermelho: 'Problema',
    cinza: 'Não verificado',
  },
  ajuda: {
    titulo: 'O que você viu acontecer?',
    tudo: 'Ver tudo',
    qr: 'O QR Code não aparece',
    qrTexto:
      'Para o QR Code aparecer, o servidor precisa responder, aceitar a chave e alcançar o WhatsApp. Olhe estas linhas:',
    webhook: 'O sistema não recebe nada',
    webhookTexto:
      'O servidor avisa o sistema por um endereço secreto (o webhook). Para isso, ele precisa do endereço, da assinatura e do relógio certos. Olhe estas linhas:',
    queda: 'Desconecta sozinho',
    quedaTexto:
      'Quem desconecta costuma ser o celular, o WhatsApp ou outra conexão com o mesmo número. O motivo aparece aqui:',
  },
  verificacoes: {
    cifra: 'Credenciais guardadas',
    servidor: 'Servidor do WhatsApp',
    versao: 'Versão do servidor',
    chave: 'Chave de acesso',
    instancia: 'Instância',
    estado: 'Status mostrado',
    site: 'Endereço deste sistema',
    webhook: 'Registro do webhook',
    entrega: 'Avisos recebidos',
    relogio: 'Relógios',
    qr: 'QR Code',
    telefone: 'Celular',
  },
  reparos: {
    verQrcode: 'Gerar novo QR Code',
    abrirConexao: 'Abrir o QR Code',
    abrirServidor: 'Abrir o servidor',
  },
  motivos: {
    nao_verificado: 'Depende de “{{de}}”.',
    nao_terminou: 'A verificação demorou demais. Verifique de novo em instantes.',
    falha_interna:
      'Esta verificação falhou do nosso lado. Verifique de novo; se continuar, avise quem cuida do sistema.',
    consulta_falhou: '{{erro}}',

    cifra_legivel: 'As credenciais desta empresa podem ser lidas.',
    cifra_ilegivel:
      'As credenciais guardadas não abrem com a chave de criptografia atual. Avise quem cuida do sistema: a chave antiga precisa voltar a ENCRYPTION_KEY, depois da nova.',

    servidor_responde: 'O servidor do WhatsApp (Evolution) responde.',
    servidor_inacessivel: '{{erro}}',
    servidor_sem_licenca:
      'O servidor {{endereco}} responde, mas está sem licença e recusa todos os pedidos. Quem o opera precisa ativá-lo na página que ele indica, ou definir nele as variáveis EVOLUTION_OPERATOR_EMAIL e AUTHENTICATION_API_KEY. Depois disso, tudo continua sozinho em até um minuto.',
    servidor_em_manutencao:
      'O servidor do WhatsApp está em manutenção. Quando ele voltar, tudo continua sozinho.',

    versao_conhecida: 'Versão {{versao}}, com a qual este sistema foi testado.',
    versao_desconhecida:
      'Versão {{versao}}. Este sistema foi testado da {{de}} à {{ate}}; fora delas, alguma coisa pode não funcionar.',

    chave_aceita: 'O servidor aceita a chave.',
    chave_recusada:
      'O servidor recusou a chave do sistema. Quem cuida do sistema precisa conferir EVOLUTION_API_KEY.',
    chave_propria_recusada:
      'O servidor desta empresa recusou a chave guardada. Quem administra precisa informá-la de novo.',

    instancia_nossa: 'A instância {{nome}} existe e é desta empresa.',
    instancia_por_criar: 'Ainda não há instância: ela é criada quando você conecta o WhatsApp.',
    instancia_sumiu:
      'A instância não existe mais no servidor. Use “Conectar WhatsApp” para criar outra e escaneie o QR Code.',
    instancia_alheia:
      'O nome {{nome}} está em uso no servidor por outra conexão, que não é desta empresa. Quem cuida do sistema precisa liberá-lo.',

    estado_confere: 'O painel mostra o mesmo que o servidor: {{status}}.',
    estado_difere: 'O painel mostra “{{status}}”, mas o servidor diz “{{servidor}}”.',
    estado_ausente: 'O servidor ainda está carregando a instância. Verifique de novo em instantes.',
    estado_erro: 'A última operação falhou. {{erro}}',

    site_responde: '{{endereco}} responde por https.',
    site_sem_https: '{{endereco}} responde, mas sem https: o que passa por ele pode ser lido no caminho.',
    site_local:
      '{{endereco}} só existe neste computador. Serve para testes; um servidor em outro lugar não o alcança.',
    site_privado:
      '{{endereco}} fica em uma rede interna, e não o consultamos. Só um servidor nessa mesma rede o alcança.',
    site_redireciona:
      '{{endereco}} leva a outro endereço, e assim os avisos se perdem. Quem cuida do sistema precisa corrigir SITE_URL.',
    site_inacessivel:
      'Não conseguimos abrir {{endereco}}. Quem cuida do sistema precisa conferir SITE_URL, o DNS e o certificado.',
    site_so_por_fora:
      'Daqui de dentro não abrimos {{endereco}}, mas um aviso acabou de chegar por ele: de fora, funciona.',

    webhook_certo: 'O servidor avisa este sistema, com assinatura, de {{eventos}} tipos de evento.',
    webhook_ausente: 'O servidor não tem nenhum webhook registrado para esta instância.',
    webhook_desativado: 'O webhook está desativado no servidor.',
    webhook_outro_endereco: 'O servidor manda os avisos para outro endereço, não para este sistema.',
    webhook_outro_segredo: 'O servidor usa um segredo que não é o atual no endereço do webhook.',
    webhook_faltam_eventos: 'Faltam {{faltam}} tipos de evento no registro.',
    webhook_sem_assinatura:
      'O servidor não assina os avisos, e este sistema recusa os que não são assinados.',
    webhook_outra_chave: 'O servidor assina os avisos com outra chave, e este sistema os recusa.',
    webhook_outro_formato: 'O servidor manda os avisos em um formato que não é o combinado.',

    entrega_recente: 'A última notícia do servidor chegou em {{quando}}.',
    entrega_antiga:
      'A última notícia do servidor chegou em {{quando}}. Pode ser só pouco movimento; uma mensagem do WhatsApp para ele mesmo tira a dúvida.',
    entrega_nenhuma:
      'Nenhum aviso chegou, embora o WhatsApp esteja conectado. Uma mensagem do WhatsApp para ele mesmo tira a dúvida.',
    entrega_parada: 'O servidor mostra um QR Code, mas os avisos sobre ele não chegam.',
    entrega_provada: 'A mensagem de teste foi enviada e o aviso dela chegou.',
    entrega_provada_em_vao:
      'A mensagem de teste foi enviada, mas nenhum aviso chegou: o servidor não alcança o endereço deste sistema.',
    entrega_dispensada: 'Sem o WhatsApp conectado, não há o que avisar.',

    relogio_certo: 'O relógio do servidor confere com o nosso.',
    relogio_diferente:
      'O relógio do servidor difere do nosso em {{segundos}} s. Os QR Codes podem vencer antes da hora; quem cuida do servidor precisa acertá-lo.',
    relogio_longe:
      'O relógio do servidor difere do nosso em {{minutos}} min, e por isso os avisos assinados são recusados. Quem cuida do servidor precisa acertá-lo.',
    relogio_desconhecido: 'O servidor não informa a sua hora.',

    qr_dispensado: 'Nenhum QR Code é preciso agora.',
    qr_a_mostra: 'Há um QR Code à espera de ser escaneado.',
    qr_vencido: 'O QR Code venceu sem ser escaneado.',
    qr_limite: 'Os QR Codes não foram escaneados a tempo e o WhatsApp parou de mandá-los.',
    qr_nao_veio:
      'O servidor tenta conectar, mas não recebe um QR Code: parece não alcançar o WhatsApp. Se continuar, avise quem cuida do sistema.',

    telefone_conectado: 'Conectado ao número {{numero}}.',
    telefone_repetido:
      'Conectado, mas o número {{numero}} está também em outra conexão deste sistema. As duas podem derrubar uma à outra.',
    telefone_esperado: 'Falta escanear o QR Code com o celular.',
    telefone_conectando: 'O celular está entrando. Verifique de novo em instantes.',
    telefone_desconectado: 'O WhatsApp está desconectado. {{porque}}',
    telefone_em_outra:
      'O número {{numero}} está conectado em outra instância, que tomou o lugar desta. Use só uma das duas.',
  },
  servidores: {
    open: 'conectado',
    connecting: 'conectando',
    close: 'desconectado',
    refused: 'recusado pelo limite de QR Codes',
    inexistente: 'não existe',
  },
  semMotivo: 'O servidor não disse por quê.',
  banido: 'Abra o WhatsApp no celular e peça a revisão por lá; só depois conecte de novo.',
}
