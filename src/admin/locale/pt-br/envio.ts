/** What is sent beside words: files, and voices recorded here. */
export const envio = {
  anexar: 'Anexar arquivo',
  limites: 'Fotos e áudios de até {{fotos}} MB, vídeos e documentos de até {{outros}} MB.',
  escolhidos: 'Arquivos que vão com a mensagem',
  sobraram: 'Vão até {{quantos}} arquivos de uma vez. Os que passaram disso ficaram de fora.',
  solte: 'Solte aqui para anexar',
  tirar: 'Tirar {{nome}}',
  andamento: 'Envio de {{nome}}',
  comoDocumento: 'Enviar como documento',
  falhas: {
    vazio: 'Este arquivo está vazio. Escolha outro.',
    grande: 'Este arquivo passa de {{mb}} MB. Escolha um menor.',
    naoServe: 'O WhatsApp não toca este formato. Ele ainda pode ir como documento.',
    rede: 'A conexão caiu antes de o arquivo chegar. Ele continua aqui: envie de novo.',
    sessao: 'Sua sessão terminou. O arquivo continua aqui: entre de novo em outra aba e envie.',
  },
  recusas: {
    texto: 'Uma mensagem tem até 4.096 caracteres. Encurte o texto, ou envie em duas partes.',
    legenda: 'Junto de um arquivo cabem 1.024 caracteres. Encurte o texto, ou tire o arquivo.',
  },
  voz: {
    rotulo: 'Mensagem de voz',
    nome: 'Mensagem de voz',
    gravar: 'Gravar mensagem de voz',
    pedindo: 'Permita o uso do microfone neste navegador…',
    gravando: 'Gravando. Uma mensagem de voz tem até {{minutos}} minutos.',
    parar: 'Parar',
    ouvir: 'Ouvir antes de enviar',
    descartar: 'Descartar a gravação',
    voltar: 'Voltar',
    limite: 'Chegou a {{minutos}} minutos. Envie esta parte e grave outra.',
    microfone: 'O microfone parou. O que foi dito até aqui está gravado.',
    semPermissao:
      'Este navegador não deixa usar o microfone. Permita nas configurações do site e tente de novo.',
    curta: 'Não deu tempo de gravar nada. Grave de novo e fale por um segundo ou mais.',
    semMicrofone: 'Não achamos um microfone neste aparelho. Ligue um e tente de novo.',
  },
}
