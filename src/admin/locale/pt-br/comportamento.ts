/** How an instance behaves, and its proxy. */
export const comportamento = {
  texto: 'O que este número faz sozinho, sem ninguém no celular.',
  salvar: 'Salvar',
  salvando: 'Salvando…',
  carregando: 'Lendo como está no servidor…',
  falhou: 'Não foi possível ler. Recarregue a página.',
  soLeitura: 'Só quem cuida do sistema pode mudar isto.',
  situacao: {
    aplicado: 'Em vigor no servidor do WhatsApp.',
    pendente:
      'Guardado, mas ainda não em vigor: o servidor não aceitou na última tentativa. O sistema tenta de novo sozinho.',
    semInstancia: 'Vale assim que este WhatsApp for conectado.',
    doServidor: 'Ninguém mudou nada aqui até agora: isto é o que o servidor tem.',
  },
  chaves: {
    recusarChamadas: {
      titulo: 'Recusar ligações',
      texto: 'Quem ligar é desligado na hora. A mensagem abaixo, se houver, vai em resposta.',
    },
    ignorarGrupos: {
      titulo: 'Ignorar grupos',
      texto: 'Mensagens de grupos não chegam ao sistema. O celular continua a recebê-las.',
    },
    sempreOnline: {
      titulo: 'Aparecer sempre online',
      texto: 'O celular pode deixar de notificar enquanto isto estiver ligado.',
    },
    lerMensagens: {
      titulo: 'Marcar mensagens como lidas ao chegar',
      texto: 'Quem escreve vê os dois traços azuis mesmo que ninguém tenha lido.',
    },
    lerStatus: {
      titulo: 'Ver os status dos contatos',
      texto: 'Cada status publicado pelos contatos é marcado como visto.',
    },
    sincronizarHistorico: {
      titulo: 'Trazer o histórico inteiro ao conectar',
      texto: 'Vale na próxima conexão. Pode levar horas e ocupa espaço no servidor.',
    },
  },
  frase: {
    rotulo: 'Mensagem para quem liga',
    ajuda: 'Por exemplo: “Não atendemos ligações por aqui. Escreva e respondemos já.” Vazia: nada é enviado.',
  },
  proxy: {
    titulo: 'Proxy',
    texto:
      'Por onde o servidor chega ao WhatsApp com este número. Ao salvar, o servidor sai por ele para conferir: se não conseguir, nada muda. Vale a partir da próxima conexão: reinicie a atual para já usá-lo.',
    usar: 'Usar um proxy',
    textoUsar: 'Sem ele, o servidor usa o próprio endereço.',
    protocolo: 'Protocolo',
    host: 'Endereço',
    porta: 'Porta',
    usuario: 'Usuário (se houver)',
    senha: 'Senha (se houver)',
    senhaDefinida:
      'Há uma senha guardada. Em branco, ela fica. Com outro endereço ou usuário, digite-a de novo.',
    faltam: 'Informe o endereço e a porta, de 1 a 65535.',
  },
  massa: {
    legenda: 'O que mudar em todas',
    naoMudar: 'Não mudar',
    ligar: 'Ligar',
    desligar: 'Desligar',
    escolha: 'Escolha ao menos uma coisa a mudar.',
  },
}

/** Beside the panel's other words. */
export const deComportamento = {
  acoes: { comportamento: 'Comportamento' },
  campos: {
    recusarChamadas: 'Recusar ligações',
    mensagemChamada: 'Mensagem para quem liga',
    ignorarGrupos: 'Ignorar grupos',
    sempreOnline: 'Sempre online',
    lerMensagens: 'Marcar como lidas ao chegar',
    lerStatus: 'Ver os status',
    sincronizarHistorico: 'Histórico inteiro',
    proxy: 'Proxy',
    proxySenha: 'Senha do proxy',
  },
  feito: {
    comportamento: 'Comportamento salvo e em vigor.',
    comportamento_pendente:
      'Comportamento guardado. O servidor não o aceitou agora: o sistema tenta de novo sozinho.',
    comportamento_semInstancia: 'Comportamento guardado. Vale assim que este WhatsApp for conectado.',
  },
  erros: {
    proxy_recusado:
      'O servidor do WhatsApp não conseguiu sair por este proxy. Confira endereço, porta, usuário e senha. Nada mudou.',
  },
}
