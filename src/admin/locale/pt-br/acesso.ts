/** Getting in: forgotten passwords, invitations, and the mails they go by. */
export const acesso = {
  esqueci: {
    link: 'Esqueci a senha',
    titulo: 'Esqueceu a senha?',
    texto: 'Informe o seu e-mail. Enviamos um link para você escolher outra.',
    semCorreio: 'Peça ao administrador um link para escolher outra senha. Só ele pode gerar esse link.',
    enviar: 'Enviar o link',
    enviado: 'Confira o seu e-mail',
    textoEnviado:
      'Se houver uma conta com este e-mail, o link chega em alguns minutos e vale por {{horas}} horas. Não chegou? Veja no spam, ou fale com o administrador.',
    espere: 'Foram muitos pedidos. Espere alguns minutos e tente de novo.',
  },
  escolher: {
    titulo: 'Escolha a sua senha',
    texto: 'Para entrar como {{email}}.',
    senha: 'Senha nova',
    ajuda: 'Ao menos 10 caracteres. Uma frase que só você conhece serve bem.',
    salvar: 'Salvar e entrar',
    curta: 'Use ao menos 10 caracteres.',
    longa: 'Use no máximo 200 caracteres.',
    vencido: 'Este link não vale mais',
    textoVencido: 'Cada link serve uma vez, e por um tempo. Peça outro.',
    pedir: 'Pedir outro link',
  },
  papeis: {
    admin: 'Vê e muda tudo: empresas, usuários, servidores e auditoria.',
    suporte: 'Atende todas as empresas: vê os problemas, conecta e conserta. Não cria empresas nem usuários.',
    empresa: 'Só a própria empresa: conecta o WhatsApp, lê e responde as conversas.',
    empresa_leitura: 'Só a própria empresa: vê tudo, mas não conecta nem responde.',
  },
  entrar: 'Voltar para a entrada',
  carta: {
    convite: {
      assunto: 'Seu acesso ao painel do WhatsApp',
      texto:
        'Olá, {{nome}}! Criaram um acesso para você. Escolha a sua senha neste link, que vale por {{horas}} horas:',
    },
    esqueci: {
      assunto: 'Escolha uma senha nova',
      texto: 'Olá, {{nome}}! Escolha uma senha nova neste link, que vale por {{horas}} horas:',
    },
    botao: 'Escolher a senha',
    rodape: 'Não foi você quem pediu? Ignore este e-mail: sem o link, nada muda.',
  },
  convite: {
    titulo: 'Acesso de {{nome}}',
    texto:
      'Cada pessoa escolhe a própria senha, por um link que serve uma vez e vale por {{horas}} horas. Um link novo cancela o anterior.',
    enviar: 'Enviar o link por e-mail',
    gerar: 'Gerar um link',
    gerarOutro: 'Gerar outro link',
    enviado: 'Enviado para {{email}}.',
    naoEnviado: 'O e-mail não foi enviado. Copie o link e entregue-o você mesmo.',
    copie: 'Copie o link e entregue-o a {{nome}}. Ele aparece só agora.',
    link: 'Link',
    copiar: 'Copiar',
    copiado: 'Copiado',
    inativo: 'Este usuário está desativado. Ative-o antes de convidá-lo.',
  },
}

export const deAcesso = {
  erros: {
    correio_falhou:
      'O e-mail não foi enviado. Tente de novo em instantes; se continuar, confira o servidor de e-mail.',
  },
  mensagens: { usuarioInativo: 'Este usuário está desativado. Ative-o antes de convidá-lo.' },
}
